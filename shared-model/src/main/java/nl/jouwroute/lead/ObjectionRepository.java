package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ends the leads of somebody who says: do not approach me. Under the role INVITEE, which sees few columns of a lead. */
@ApplicationScoped
public class ObjectionRepository {

    @PersistenceContext
    private EntityManager em;

    /** Closes what is open; a trajectory that was agreed on together is left to the advisor. Answers which were closed. */
    public List<UUID> closeOpen(UUID personId, Instant now) {
        List<?> ids = em.createNativeQuery("update lead set state = 'CLOSED', ended_at = ?2, end_reason = ?3,"
                        + " version = version + 1 where person_id = ?1 and ended_at is null"
                        + " and state in ('NEW', 'ASSIGNED', 'CONTACTED') returning id")
                .setParameter(1, personId)
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, EndReason.OBJECTION.name())
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}

package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The few statements on leads that the role lead_intake may do; plain SQL, because it sees only some columns. */
@ApplicationScoped
class IntakeRepository {

    @PersistenceContext
    private EntityManager em;

    /** By what kind of organisation this person was put forward; the one that decides most. */
    PutForward putForward(UUID personId) {
        List<?> kinds = em.createNativeQuery("select o.kind from referral r"
                        + " join referring_organisation o on o.id = r.organisation_id"
                        + " where r.person_id = ?1 and r.state not in ('DECLINED', 'WITHDRAWN')")
                .setParameter(1, personId)
                .getResultList();
        return kinds.stream()
                .map(kind -> switch ((String) kind) {
                    case "SCHOOL" -> PutForward.SCHOOL;
                    case "UWV" -> PutForward.UWV;
                    default -> PutForward.OTHER;
                })
                .min(Comparator.naturalOrder())
                .orElse(PutForward.NOBODY);
    }

    Optional<LocalDate> findBirthDate(UUID personId) {
        Date date = (Date) em.createNativeQuery("select birth_date from person where id = ?1")
                .setParameter(1, personId)
                .getSingleResult();
        return Optional.ofNullable(date).map(Date::toLocalDate);
    }

    /**
     * Opens a lead, unless one of this person is open in this track.
     *
     * @param arrivals another track of which it takes what arrives too; null for none
     */
    void openUnlessOpen(UUID personId, TrackPolicy.Decision decision, Track arrivals, Instant now, Instant due) {
        em.createNativeQuery("insert into lead (id, person_id, track, track_reason, state, received_at,"
                        + " response_due_at, arrivals_track) values (?1, ?2, ?3, ?4, 'NEW', ?5, ?6, cast(?7 as text))"
                        + " on conflict do nothing")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, personId)
                .setParameter(3, decision.track().name())
                .setParameter(4, decision.reason())
                .setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(due))
                .setParameter(7, arrivals == null ? null : arrivals.name())
                .executeUpdate();
    }

    /** The open lead of this track, or that takes what arrives in it, held open until the end of the transaction: whoever closes it comes after, and sees what arrived. */
    Optional<UUID> holdOpen(UUID personId, Track track) {
        List<?> ids = em.createNativeQuery("select hold_open_lead(?1, ?2)")
                .setParameter(1, personId)
                .setParameter(2, track.name())
                .getResultList();
        return ids.stream().filter(Objects::nonNull).map(UUID.class::cast).findFirst();
    }

    /** False when this very thing was received before. */
    boolean addSignal(UUID leadId, Signal signal, Instant now) {
        return em.createNativeQuery("insert into lead_signal (id, lead_id, kind, subject_id, summary, at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, leadId)
                        .setParameter(3, signal.kind().name())
                        .setParameter(4, signal.subjectId())
                        .setParameter(5, signal.summary())
                        .setParameter(6, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }
}

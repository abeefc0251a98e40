package nl.jouwroute.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/** The organisations that take people over, and who answers for them. */
@ApplicationScoped
public class PartnerRepository {

    private static final String PARTNER = "select id, name, municipal, active from partner_organisation";

    @PersistenceContext
    private EntityManager em;

    /** All of them, by name. */
    public List<Partner> all() {
        List<?> rows = em.createNativeQuery(PARTNER + " order by lower(name)").getResultList();
        return rows.stream().map(row -> partner((Object[]) row)).toList();
    }

    /**
     * An organisation, also one that is switched off.
     *
     * @throws NotFound when there is no such organisation
     */
    public Partner read(UUID id) {
        List<?> rows = em.createNativeQuery(PARTNER + " where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(row -> partner((Object[]) row))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such partner"));
    }

    /**
     * One to which something can be offered.
     *
     * @throws NotFound when there is no such organisation, or it is switched off
     */
    public Partner readActive(UUID id) {
        Partner partner = read(id);
        if (!partner.active()) {
            throw new NotFound("this partner is switched off");
        }
        return partner;
    }

    private static Partner partner(Object[] row) {
        return new Partner((UUID) row[0], (String) row[1], (Boolean) row[2], (Boolean) row[3]);
    }

    /** The name of the caller's own organisation, under the role PARTNER; empty when they answer for none. */
    public Optional<String> ownName() {
        List<?> names =
                em.createNativeQuery("select name from partner_organisation").getResultList();
        return names.stream().map(String.class::cast).findFirst();
    }

    /** False when there is one of this name. */
    public boolean add(String name, boolean municipal, Instant now) {
        return em.createNativeQuery("insert into partner_organisation (id, name, municipal, changed_at)"
                                + " values (?1, ?2, ?3, ?4) on conflict (name) do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, name)
                        .setParameter(3, municipal)
                        .setParameter(4, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** Nothing is offered to one that is switched off, and nobody of it reads anything. */
    public boolean switchTo(UUID id, boolean active, Instant now) {
        return em.createNativeQuery("update partner_organisation set active = ?2, changed_at = ?3"
                                + " where id = ?1 and active <> ?2")
                        .setParameter(1, id)
                        .setParameter(2, active)
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** Everybody whose last log-in had the role PARTNER, by name. */
    public List<Member> members() {
        List<?> rows = em.createNativeQuery("select id, name, email, partner_id from staff_member"
                        + " where active and 'PARTNER' = any(roles) order by name, id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Member((UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3]))
                .toList();
    }

    /**
     * Somebody with the role PARTNER.
     *
     * @param partnerId for whom they answer; null for nobody yet
     */
    public record Member(UUID staffId, String name, String email, UUID partnerId) {}

    /**
     * Says for whom somebody answers.
     *
     * @param partnerId null for nobody
     */
    public boolean assign(UUID staffId, UUID partnerId) {
        return em.createNativeQuery("update staff_member set partner_id = cast(?2 as uuid), version = version + 1"
                                + " where id = ?1 and 'PARTNER' = any(roles)"
                                + " and partner_id is distinct from cast(?2 as uuid)")
                        .setParameter(1, staffId)
                        .setParameter(2, partnerId == null ? null : partnerId.toString())
                        .executeUpdate()
                == 1;
    }
}

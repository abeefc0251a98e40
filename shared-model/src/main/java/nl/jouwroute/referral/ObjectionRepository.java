package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.resident.AddressRows;
import nl.jouwroute.resident.ContactAddress;

/**
 * What a no does is one function of the database ({@code object_to_contact}); each role has its own narrow way to it.
 * What the roles may is written in {@code V21__objection.sql}.
 */
@ApplicationScoped
public class ObjectionRepository {

    @PersistenceContext
    private EntityManager em;

    /** Something that a no was about (PERSON) or ended (LEAD, REFERRAL). */
    record Ended(String kind, UUID id) {}

    /** OPEN or SAID; empty when there is no such link. Under the role OBJECTOR. */
    Optional<String> standingOf(String tokenHash) {
        return Optional.ofNullable((String) em.createNativeQuery("select objection_standing(?1)")
                .setParameter(1, tokenHash)
                .getSingleResult());
    }

    /** Under the role OBJECTOR; empty when there is no such link. */
    List<Ended> byLink(String tokenHash, Instant now, String home) {
        return ended(
                em.createNativeQuery("select what, which from object_by_link(?3, ?1, ?2)")
                        .setParameter(3, tokenHash),
                now,
                home);
    }

    /** Under the role INVITEE, for the invitation that the transaction is about. */
    List<Ended> byInvitation(Instant now, String home) {
        return ended(em.createNativeQuery("select what, which from object_as_invitee(?1, ?2)"), now, home);
    }

    /** Under the role RESIDENT, for the caller. */
    List<Ended> byResident(Instant now, String home) {
        return ended(em.createNativeQuery("select what, which from object_as_resident(?1, ?2)"), now, home);
    }

    /** Of this person, and of whom they were merged into since. Under the role STAFF. */
    List<Ended> byStaff(UUID personId, Instant now, String home) {
        return ended(
                em.createNativeQuery(
                                "select o.what, o.which from (select cast(?3 as uuid) as id union select present_person(?3)) one,"
                                        + " object_to_contact(one.id, ?1, ?2) o")
                        .setParameter(3, personId),
                now,
                home);
    }

    private List<Ended> ended(Query query, Instant now, String home) {
        em.flush();
        List<?> rows =
                query.setParameter(1, Timestamp.from(now)).setParameter(2, home).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Ended((String) row[0], (UUID) row[1]))
                .toList();
    }

    /** Takes the caller's no back; false when there was none. Under the role RESIDENT. */
    boolean takeBack() {
        return (Boolean) em.createNativeQuery("select welcome_contact()").getSingleResult();
    }

    /** Everybody who has this address. Under the role STAFF. */
    List<UUID> personsWith(ContactAddress address) {
        List<?> ids = em.createNativeQuery(
                        "select distinct person_id from contact_point where kind = ?1 and address = ?2")
                .setParameter(1, address.kind().name())
                .setParameter(2, address.value())
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Marks an address that nobody here has, so that it is not approached either. Under the role STAFF. */
    UUID markUnknown(ContactAddress address, Instant now) {
        UUID person = UUID.randomUUID();
        em.createNativeQuery("insert into person (id, objects, created_at) values (?1, true, ?2)")
                .setParameter(1, person)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        em.createNativeQuery("insert into objection (address_mark, person_id) values (address_mark(?2, ?3), ?1)")
                .setParameter(1, person)
                .setParameter(2, address.kind().name())
                .setParameter(3, address.value())
                .executeUpdate();
        return person;
    }

    /** Those of these addresses of which somebody who has, or had, it said no. Under the role STAFF. */
    Set<ContactAddress> marked(Collection<ContactAddress> addresses) {
        return AddressRows.read(
                em.createNativeQuery("select distinct a.kind, a.address from " + AddressRows.AS_A
                        + " join objection o on o.address_mark = address_mark(a.kind, a.address)"
                        + " join person p on p.id = o.person_id and p.objects"),
                addresses);
    }
}

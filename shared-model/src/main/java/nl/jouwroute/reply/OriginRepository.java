package nl.jouwroute.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an answer is an answer to: the message of ours, whom it went to, and the lead that it was about. */
@ApplicationScoped
class OriginRepository {

    @PersistenceContext
    private EntityManager em;

    /** To whom a message of ours went, about which lead, and which it is; lead and message may be null. */
    record Origin(UUID personId, UUID leadId, UUID notificationId) {}

    /** A lead that is held until the end of the transaction. */
    record Held(UUID leadId, UUID personId) {}

    Optional<Origin> findByToken(String tokenHash) {
        return origin("n.id = (select notification_id from reply_address where token_hash = ?1)", tokenHash);
    }

    /** By the id of a message that was sent by e-mail, which only its receiver knows. */
    Optional<Origin> findByMessage(UUID notificationId) {
        return origin("n.id = ?1 and n.channel = 'EMAIL' and n.sent_at is not null", notificationId);
    }

    /** By the last text message to this number, for this person. */
    Optional<Origin> findByLastText(String number, UUID personId) {
        List<?> ids = em.createNativeQuery(
                        "select n.id from notification n where n.channel = 'SMS' and n.address = ?1"
                                + " and present_person(n.person_id) = ?2 and n.sent_at is not null order by n.sent_at desc limit 1")
                .setParameter(1, number)
                .setParameter(2, personId)
                .getResultList();
        return ids.stream().findFirst().flatMap(id -> origin("n.id = ?1", id));
    }

    /** Whether we sent a text message to this number in that time. */
    boolean isTexted(String number, Instant from, Instant until) {
        return (Boolean) em.createNativeQuery("select exists (select from notification where channel = 'SMS'"
                        + " and address = ?1 and sent_at between ?2 and ?3)")
                .setParameter(1, number)
                .setParameter(2, Timestamp.from(from))
                .setParameter(3, Timestamp.from(until))
                .getSingleResult();
    }

    private Optional<Origin> origin(String which, Object value) {
        List<?> rows = em.createNativeQuery("select present_person(n.person_id), case when n.kind = 'ADVISOR_MESSAGE'"
                        + " then (select m.lead_id from lead_message m where m.id = n.subject_id)"
                        + " when n.kind like 'APPOINTMENT%'"
                        + " then (select a.lead_id from appointment a where a.id = n.subject_id) end, n.id"
                        + " from notification n where n.person_id is not null and " + which)
                .setParameter(1, value)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Origin((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .findFirst();
    }

    /** Everybody who has this number, or had a text message from us there. */
    List<UUID> personsWithNumber(String number) {
        List<?> ids = em.createNativeQuery("select distinct present_person(p.id) from person p where p.id in"
                        + " (select c.person_id from contact_point c where c.kind = 'MOBILE' and c.address = ?1"
                        + " union all select n.person_id from notification n"
                        + " where n.channel = 'SMS' and n.address = ?1 and n.sent_at is not null)")
                .setParameter(1, number)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** This lead while it is open, held so: whoever closes it comes after, and sees what arrived. */
    Optional<Held> holdOpen(UUID leadId) {
        return held("id = ?1", leadId).stream().findFirst();
    }

    /** The open leads of a person, held. */
    List<Held> holdOpenOf(UUID personId) {
        return held("person_id = ?1", personId);
    }

    private List<Held> held(String which, UUID id) {
        List<?> rows = em.createNativeQuery("select id, person_id from lead where ended_at is null and " + which
                        + " order by id for update")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Held((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** The lead with this number, also when it has ended. */
    Optional<UUID> findLead(int number) {
        List<?> ids = em.createNativeQuery("select id from lead where number = ?1")
                .setParameter(1, number)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }
}

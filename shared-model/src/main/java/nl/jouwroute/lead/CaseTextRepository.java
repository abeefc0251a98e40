package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.notification.Channel;

/**
 * What staff write on a lead: notes for each other, which no portal role reaches, and messages to the person. Only ever
 * added to; the same form again adds nothing.
 */
@ApplicationScoped
public class CaseTextRepository {

    @PersistenceContext
    private EntityManager em;

    /** A note for colleagues. */
    public record Note(String words, String by, Instant at) {}

    /**
     * A message to the person.
     *
     * @param subject null for a text message
     * @param state of the outbox: QUEUED, SENT or FAILED
     */
    public record Sent(Channel channel, String subject, String words, String by, Instant at, String state) {}

    /** False when this form was posted before. */
    public boolean addNote(UUID formKey, UUID leadId, UUID by, String words, Instant now) {
        return em.createNativeQuery("insert into lead_note (id, lead_id, staff_id, words, form_key, at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (form_key) do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, leadId)
                        .setParameter(3, by)
                        .setParameter(4, words)
                        .setParameter(5, formKey)
                        .setParameter(6, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** Newest first. */
    public List<Note> notes(UUID leadId) {
        List<?> rows = em.createNativeQuery("select n.words, s.name, n.at from lead_note n"
                        + " join staff_member s on s.id = n.staff_id where n.lead_id = ?1 order by n.at desc, n.id")
                .setParameter(1, leadId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Note((String) row[0], (String) row[1], ((Timestamp) row[2]).toInstant()))
                .toList();
    }

    /** False when this form was posted before. */
    public boolean addMessage(UUID id, OutgoingMessage message, UUID leadId, UUID by, Instant now) {
        return em.createNativeQuery("insert into lead_message"
                                + " (id, lead_id, staff_id, channel, template, subject, words, form_key, at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (form_key) do nothing")
                        .setParameter(1, id)
                        .setParameter(2, leadId)
                        .setParameter(3, by)
                        .setParameter(4, message.channel().name())
                        .setParameter(5, message.template())
                        .setParameter(6, message.subject())
                        .setParameter(7, message.words())
                        .setParameter(8, message.formKey())
                        .setParameter(9, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** Newest first, each with how it went. */
    public List<Sent> messages(UUID leadId) {
        List<?> rows = em.createNativeQuery("select m.channel, m.subject, m.words, s.name, m.at,"
                        + " coalesce(n.state, 'SENT') from lead_message m join staff_member s on s.id = m.staff_id"
                        + " left join notification n on n.subject_id = m.id and n.kind = 'ADVISOR_MESSAGE'"
                        + " where m.lead_id = ?1 order by m.at desc, m.id")
                .setParameter(1, leadId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Sent(
                        Channel.valueOf((String) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Timestamp) row[4]).toInstant(),
                        (String) row[5]))
                .toList();
    }
}

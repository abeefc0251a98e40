package nl.jouwroute.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The queue of messages as the sending job sees it. */
@ApplicationScoped
public class NotificationRepository {

    /** Said no: the receiver, or whoever has the address, unless the receiver proved it to be theirs. */
    private static final String OBJECTED = "coalesce(p.objects, false) or (exists (select from objection o"
            + " join person q on q.id = o.person_id and q.objects where o.address_mark"
            + " = address_mark(case n.channel when 'SMS' then 'MOBILE' else n.channel end, n.address))"
            + " and not exists (select from contact_point c where c.person_id = n.person_id"
            + " and c.address = n.address and c.verified_at is not null))";

    @PersistenceContext
    private EntityManager em;

    /**
     * Takes the message that waits longest and is due; another node, or the next round after a crash, finds it again
     * only when the lease has run out.
     */
    public Optional<Waiting> claimNext(Instant now, Duration lease) {
        List<?> rows = em.createNativeQuery("update notification n set attempts = n.attempts + 1, due_at = ?2"
                        + " from notification m left join person p on p.id = m.person_id"
                        + " where m.id = n.id and n.id = (select id from notification"
                        + " where state = 'QUEUED' and due_at <= ?1 order by due_at, id limit 1"
                        + " for update skip locked)"
                        + " returning n.id, n.kind, n.channel, n.address, n.language, n.person_id, n.params,"
                        + " n.attachment_name, n.attachment_type, n.attachment_body, n.subject_id, n.occasion,"
                        + " n.attempts, p.called, " + OBJECTED)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(now.plus(lease)))
                .getResultList();
        return rows.stream().map(row -> waiting((Object[]) row)).findFirst();
    }

    private static Waiting waiting(Object[] row) {
        Message.Attachment attachment =
                row[7] == null ? null : new Message.Attachment((String) row[7], (String) row[8], (String) row[9]);
        Message message = new Message(
                MessageKind.valueOf((String) row[1]),
                Channel.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                (UUID) row[5],
                words((String) row[6], (String) row[13]),
                (UUID) row[10],
                (String) row[11],
                attachment);
        return new Waiting((UUID) row[0], message, ((Number) row[12]).intValue(), (Boolean) row[14]);
    }

    /** The stored words; the greeting's name is the person's present one unless the message brought its own. */
    private static Map<String, String> words(String json, String called) {
        Map<String, String> words = new TreeMap<>();
        if (called != null) {
            words.put("first_name", called);
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.forEach((name, value) -> words.put(name, ((JsonString) value).getString()));
        }
        return words;
    }

    /** It left; what must not be kept of it (a log-in code, a personal link, a passing address) is emptied. */
    public void markSent(Waiting waiting, Instant now) {
        end(waiting, "SENT", now, null);
    }

    /** It will not be tried again; staff see it. */
    public void markFailed(Waiting waiting, String why) {
        end(waiting, "FAILED", null, why);
    }

    /** It does not leave: its receiver said: do not approach me. */
    public void markWithheld(Waiting waiting) {
        end(waiting, "WITHHELD", null, null);
    }

    /** Keeps the hash of the token with which the receiver of this message can say: do not approach me. */
    public void addObjectionLink(Waiting waiting, String tokenHash) {
        Message message = waiting.message();
        em.createNativeQuery("insert into objection_link (token_hash, person_id, address_mark)"
                        + " values (?1, ?2, address_mark(?3, ?4))")
                .setParameter(1, tokenHash)
                .setParameter(2, message.personId())
                .setParameter(3, message.channel() == Channel.SMS ? "MOBILE" : "EMAIL")
                .setParameter(4, message.address())
                .executeUpdate();
    }

    /** Keeps the hash of the token in the address at which an answer to this message arrives. */
    public void addReplyAddress(Waiting waiting, String tokenHash) {
        em.createNativeQuery("insert into reply_address (token_hash, notification_id) values (?1, ?2)")
                .setParameter(1, tokenHash)
                .setParameter(2, waiting.id())
                .executeUpdate();
    }

    /** It will be tried again at that time. */
    public void postpone(Waiting waiting, Instant until, String why) {
        em.createNativeQuery("update notification set due_at = ?2, last_error = ?3 where id = ?1 and state = 'QUEUED'")
                .setParameter(1, waiting.id())
                .setParameter(2, Timestamp.from(until))
                .setParameter(3, why)
                .executeUpdate();
    }

    private void end(Waiting waiting, String state, Instant sentAt, String why) {
        MessageKind kind = waiting.message().kind();
        em.createNativeQuery("update notification set state = ?2, sent_at = cast(?3 as timestamptz), last_error = ?4,"
                        + " params = case when cast(?5 as boolean) then '{}' else params end,"
                        + " address = case when cast(?6 as boolean) then '' else address end"
                        + " where id = ?1 and state = 'QUEUED'")
                .setParameter(1, waiting.id())
                .setParameter(2, state)
                .setParameter(3, sentAt == null ? null : Timestamp.from(sentAt))
                .setParameter(4, why)
                .setParameter(5, kind.isSecret())
                .setParameter(6, kind.isToPassingAddress())
                .executeUpdate();
    }
}

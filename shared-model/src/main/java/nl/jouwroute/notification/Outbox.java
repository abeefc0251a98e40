package nl.jouwroute.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Where messages wait, in the transaction of their cause, until a job of the back-end sends them. The same message
 * (subject, kind, occasion, channel) is queued once, however often it is asked for.
 */
@ApplicationScoped
public class Outbox {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    public void enqueue(Message message) {
        Message.Attachment attachment = message.attachment();
        Instant now = clock.instant();
        em.createNativeQuery("insert into notification (id, kind, channel, address, language, person_id, params,"
                        + " attachment_name, attachment_type, attachment_body, subject_id, occasion, due_at, created_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)"
                        + " on conflict do nothing")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, message.kind().name())
                .setParameter(3, message.channel().name())
                .setParameter(4, message.address())
                .setParameter(5, message.language())
                .setParameter(6, message.personId())
                .setParameter(7, json(message.params()))
                .setParameter(8, attachment == null ? null : attachment.name())
                .setParameter(9, attachment == null ? null : attachment.type())
                .setParameter(10, attachment == null ? null : attachment.body())
                .setParameter(11, message.subjectId())
                .setParameter(12, message.occasion())
                .setParameter(13, Timestamp.from(now))
                .executeUpdate();
    }

    private static String json(Map<String, String> params) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        params.forEach(object::add);
        return object.build().toString();
    }
}

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

    /** Written in an attachment where the receiver's address belongs. */
    public static final String ADDRESS_OF_RESIDENT = "resident@address.invalid";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Sends it once the transaction is through; one about the same thing, of this kind and occasion, goes no second time. */
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

    /**
     * Queues a message for a resident at the address that they proved to be theirs: by e-mail where there is one, else
     * by SMS where the message has a text for it. Neither the address nor the name passes through here, so that the
     * booking desk can tell the next in line without seeing who that is. In the attachment
     * {@value #ADDRESS_OF_RESIDENT} stands for the e-mail address.
     */
    public void enqueueFor(UUID residentId, Notice notice) {
        Message.Attachment attachment = notice.attachment();
        em.createNativeQuery("select 1 from tell_resident(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, notice.kind().name())
                .setParameter(3, residentId)
                .setParameter(4, json(notice.params()))
                .setParameter(5, !notice.kind().isEmailOnly())
                .setParameter(6, attachment == null ? null : attachment.name())
                .setParameter(7, attachment == null ? null : attachment.type())
                .setParameter(8, attachment == null ? null : attachment.body())
                .setParameter(9, notice.subjectId())
                .setParameter(10, notice.occasion())
                .setParameter(11, Timestamp.from(clock.instant()))
                .getResultList();
    }

    private static String json(Map<String, String> params) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        params.forEach(object::add);
        return object.build().toString();
    }
}

package nl.jouwroute.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The readable mailbox of the demonstration. Its table is made by the sample data; a real database has none. */
@ApplicationScoped
public class DemoMessageRepository {

    private static final int SHOWN = 100;

    @PersistenceContext
    private EntityManager em;

    /** Adds a message once, however often it is sent. */
    public void add(UUID id, DemoMessage message) {
        em.createNativeQuery("insert into demo_message (id, at, channel, address, subject, body, attachment_name)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(message.at()))
                .setParameter(3, message.channel().name())
                .setParameter(4, message.address())
                .setParameter(5, message.subject())
                .setParameter(6, message.body())
                .setParameter(7, message.attachmentName())
                .executeUpdate();
    }

    /** The newest hundred, newest first. */
    public List<DemoMessage> newest() {
        List<?> rows = em.createNativeQuery("select at, channel, address, subject, body, attachment_name"
                        + " from demo_message order by at desc, id limit " + SHOWN)
                .getResultList();
        return rows.stream().map(row -> message((Object[]) row)).toList();
    }

    private static DemoMessage message(Object[] row) {
        Instant at = ((Timestamp) row[0]).toInstant();
        Channel channel = Channel.valueOf((String) row[1]);
        return new DemoMessage(at, channel, (String) row[2], (String) row[3], (String) row[4], (String) row[5]);
    }
}

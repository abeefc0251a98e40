package nl.jouwroute.staff.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.Outbox;

/** Use cases of the test only: queue a message, and see what became of it. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ANYONE)
public class QueueMessage {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    public void queue(Message message) {
        outbox.enqueue(message);
    }

    /** State and words, with a bar between. */
    public String stateOf(Message message) {
        return (String) em.createNativeQuery("select state || '|' || params from notification where subject_id = ?1")
                .setParameter(1, message.subjectId())
                .getSingleResult();
    }
}

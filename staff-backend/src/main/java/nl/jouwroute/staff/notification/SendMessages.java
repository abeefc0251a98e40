package nl.jouwroute.staff.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageCatalogue;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.notification.Waiting;
import nl.jouwroute.staff.common.RecurringWork;

/**
 * Sends what is due. Nothing is sent inside a database transaction; whoever is killed between the server's yes and
 * the row that says so, sends that one message again with the same Message-ID.
 */
@ApplicationScoped
public class SendMessages implements RecurringWork {

    private static final Logger LOG = Logger.getLogger(SendMessages.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    private MessageQueue queue;

    @Inject
    private MessageCatalogue catalogue;

    @Inject
    private MailPort mail;

    @Inject
    private SmsPort sms;

    @Override
    public String name() {
        return "send-messages";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<Waiting> next = queue.claimNext();
            if (next.isEmpty()) {
                return;
            }
            send(next.get());
        }
    }

    private void send(Waiting waiting) {
        if (!waiting.mayLeave()) {
            queue.withhold(waiting);
            return;
        }
        Letter letter;
        try {
            letter = letter(waiting);
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, "message " + waiting.id() + " cannot be written", e);
            queue.unsendable(waiting, e.getMessage());
            return;
        }
        try {
            if (waiting.message().channel() == Channel.EMAIL) {
                mail.send(letter);
            } else {
                sms.send(letter);
            }
            queue.sent(waiting);
        } catch (DeliveryFailed e) {
            LOG.log(Level.WARNING, "message {0} was not taken at try {1}", new Object[] {waiting.id(), waiting.attempt()
            });
            queue.notTaken(waiting, e.getMessage());
        }
    }

    private Letter letter(Waiting waiting) {
        Message message = waiting.message();
        Map<String, String> words = new HashMap<>(waiting.words());
        if (message.personId() != null && message.kind().offersNo(message.channel())) {
            words.put(MessageCatalogue.OBJECTION_LINK, queue.objectionLink(waiting));
        }
        String replyTo = replyTo(waiting);
        if (message.channel() == Channel.EMAIL ? replyTo != null : message.personId() != null && queue.takesTexts()) {
            words.put(MessageCatalogue.ANSWERED, "");
        }
        MessageCatalogue.Text text = catalogue.render(message.kind(), message.channel(), message.language(), words);
        return new Letter(waiting.id(), message.address(), text.subject(), text.body(), attachment(message), replyTo);
    }

    private String replyTo(Waiting waiting) {
        Message message = waiting.message();
        boolean answerable = message.channel() == Channel.EMAIL
                && message.personId() != null
                && message.kind().isAnswerable();
        return answerable ? queue.replyAddress(waiting).orElse(null) : null;
    }

    private static Message.Attachment attachment(Message message) {
        Message.Attachment stored = message.attachment();
        if (stored == null) {
            return null;
        }
        String body = stored.body().replace(Outbox.ADDRESS_OF_RESIDENT, message.address());
        return new Message.Attachment(stored.name(), stored.type(), body);
    }
}

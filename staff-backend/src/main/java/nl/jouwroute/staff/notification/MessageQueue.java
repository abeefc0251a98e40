package nl.jouwroute.staff.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.notification.NotificationRepository;
import nl.jouwroute.notification.ReplyAddress;
import nl.jouwroute.notification.Waiting;

/** Takes messages from the outbox and writes down what became of them, each in a short transaction. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class MessageQueue {

    /** Longer than the longest wait for a server: nobody else takes a message that is on its way. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private static final int REASON_LENGTH = 300;

    @Inject
    private NotificationRepository notifications;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public Optional<Waiting> claimNext() {
        return notifications.claimNext(clock.instant(), LEASE);
    }

    public void sent(Waiting waiting) {
        notifications.markSent(waiting, clock.instant());
    }

    /** Tries again later, or gives up after the last try. */
    public void notTaken(Waiting waiting, String why) {
        String reason = shortened(why);
        RetryPolicy.pauseAfter(waiting.attempt())
                .ifPresentOrElse(
                        pause -> notifications.postpone(waiting, clock.instant().plus(pause), reason),
                        () -> notifications.markFailed(waiting, reason));
    }

    /** Keeps it here: its receiver does not want to be approached. */
    public void withhold(Waiting waiting) {
        notifications.markWithheld(waiting);
        audit.record(
                "MESSAGE_WITHHELD", "MESSAGE", waiting.id(), waiting.message().personId());
    }

    /** A new address, for this message, where its receiver says no without logging in. */
    public String objectionLink(Waiting waiting) {
        String token = Tokens.create();
        notifications.addObjectionLink(waiting, Tokens.hash(token));
        return settings.text(Setting.ORIGIN) + "/nee/" + token;
    }

    /** A new address, for this message, at which an answer to it arrives; empty when answers are not fetched. */
    public Optional<String> replyAddress(Waiting waiting) {
        return ReplyAddress.of(settings).map(ours -> {
            String token = Tokens.createForAddress();
            notifications.addReplyAddress(waiting, Tokens.hash(token));
            return ours.with(token);
        });
    }

    /** Whether answers to text messages arrive. */
    public boolean takesTexts() {
        return settings.find(Setting.SMS_INBOUND_TOKEN).isPresent();
    }

    /** Gives up at once: what is wrong with it will not change. */
    public void unsendable(Waiting waiting, String why) {
        notifications.markFailed(waiting, shortened(why));
    }

    private static String shortened(String why) {
        return why.length() > REASON_LENGTH ? why.substring(0, REASON_LENGTH) : why;
    }
}

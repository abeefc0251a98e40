package nl.jouwroute.portal.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.RateRepository;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.reply.IncomingReply;
import nl.jouwroute.reply.ReplyRepository;

/** Keeps a text message that the gateway brings; a job of the back-end puts it in its place. */
@ApplicationScoped
@UseCase(as = DbRole.SYSTEM, allow = Actor.ANYONE)
public class ReceiveSms {

    /** More than people write; a gateway that goes round in circles stops here. */
    private static final int MOST_A_MINUTE = 600;

    @Inject
    private ReplyRepository replies;

    @Inject
    private RateRepository rates;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * The same message again changes nothing.
     *
     * @param gatewayId which message it is, as the gateway names it
     * @return false when there were too many in this minute: the gateway tries again
     */
    public boolean receive(String gatewayId, String from, String text) {
        if (rates.hit("sms-replies", clock.instant().truncatedTo(ChronoUnit.MINUTES)) > MOST_A_MINUTE) {
            return false;
        }
        UUID id = UUID.randomUUID();
        String mark = Tokens.hash("SMS:" + gatewayId);
        if (replies.add(id, IncomingReply.text(mark, from, text, clock.instant()))) {
            audit.record("REPLY_RECEIVED", "REPLY", id, null);
        }
        return true;
    }
}

package nl.jouwroute.staff.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.notification.ReplyAddress;
import nl.jouwroute.reply.Reply;
import nl.jouwroute.reply.ReplyDesk;
import nl.jouwroute.reply.ReplyRepository;

/** Answers that belong to no open lead: a coordinator puts them on one, makes one of them, or throws them away. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.COORDINATOR)
public class SortReplies {

    private static final int MOST = 50;
    private static final int MOST_COUNTED = 100;

    @Inject
    private ReplyRepository replies;

    @Inject
    private ReplyDesk desk;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    /** The oldest first; that the caller looked is written down for each. */
    public List<ReplyView> loose() {
        List<Reply> loose = replies.loose(MOST);
        loose.forEach(reply -> audit.record("REPLY_VIEWED", "REPLY", reply.id(), reply.personId()));
        return loose.stream()
                .map(reply -> ReplyView.of(reply, desk.isObjecting(reply)))
                .toList();
    }

    /** How many there are; who has more to do does not need to know how much more. */
    public long count() {
        return replies.countLoose(MOST_COUNTED);
    }

    /** Whether answers to e-mails are fetched at all. */
    public boolean isFetchingMail() {
        return ReplyAddress.of(settings).isPresent();
    }

    /** Whether the SMS gateway can bring answers. */
    public boolean isTakingTexts() {
        return settings.find(Setting.SMS_INBOUND_TOKEN).isPresent();
    }

    /** After how many days what lies here is thrown away by itself. */
    public int days() {
        return settings.number(Setting.REPLY_DAYS);
    }

    /** @throws nl.jouwroute.reply.ReplyRefused HANDLED, LEAD_UNKNOWN, LEAD_ENDED */
    public void put(UUID replyId, int leadNumber) {
        desk.put(replyId, leadNumber);
    }

    /** @throws nl.jouwroute.reply.ReplyRefused HANDLED, PERSON_UNKNOWN, OBJECTS */
    public void open(UUID replyId) {
        desk.open(replyId);
    }

    /**
     * Whoever wrote it wants no contact: it holds at once.
     *
     * @throws nl.jouwroute.reply.ReplyRefused HANDLED, PERSON_UNKNOWN
     */
    public void noteObjection(UUID replyId) {
        desk.noteObjection(replyId);
    }

    /** @throws nl.jouwroute.reply.ReplyRefused HANDLED */
    public void discard(UUID replyId) {
        desk.discard(replyId);
    }
}

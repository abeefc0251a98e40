package nl.jouwroute.staff.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.reply.IncomingReply;
import nl.jouwroute.reply.ReplyDesk;

/** Keeps what arrives and puts it in its place, each in a transaction of its own. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class TakeReplies {

    @Inject
    private ReplyDesk desk;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Whether it found its place; the same e-mail again changes nothing. */
    public boolean take(IncomingReply mail) {
        return desk.receive(mail);
    }

    /** The text message that came first and has no place yet. */
    public Optional<UUID> nextText() {
        return desk.nextText();
    }

    /** Puts a text message in its place; false when another node has it. */
    public boolean placeText(UUID id) {
        return desk.placeText(id);
    }

    /** Leaves it to the coordinators. */
    public void leaveText(UUID id) {
        desk.leaveText(id);
    }

    /** Empties what belongs to nobody and waited long enough; answers since when something may have been kept. */
    public Instant forget() {
        Instant before = clock.instant().minus(Duration.ofDays(settings.number(Setting.REPLY_DAYS)));
        desk.forget(before);
        return before;
    }
}

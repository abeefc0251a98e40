package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.common.Tokens;

/**
 * What happens after an invitation that nobody answered: reminders on the days of {@link Setting#INVITATION_REMINDERS},
 * then a call, and after the agreed attempts the referral counts as unreachable. Works as
 * {@link nl.jouwroute.common.DbRole#STAFF}.
 */
@ApplicationScoped
public class FollowUp {

    private static final int AT_ONCE = 100;

    @Inject
    private ReferralListRepository referrals;

    @Inject
    private SchoolMessages messages;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Sends the reminders that are due, at hours when people are awake; answers how many. */
    public int remind() {
        Instant now = clock.instant();
        int hour = now.atZone(SystemClock.AMSTERDAM).getHour();
        if (hour < settings.number(Setting.REMINDER_FROM_HOUR)
                || hour >= settings.number(Setting.REMINDER_UNTIL_HOUR)) {
            return 0;
        }
        int sent = 0;
        List<Integer> days = days();
        for (int i = 0; i < days.size(); i++) {
            for (UUID id : referrals.unanswered(i + 1, now.minus(Duration.ofDays(days.get(i))), AT_ONCE)) {
                inviteAgain(id);
                sent++;
            }
        }
        return sent;
    }

    /** After how many days each reminder goes. */
    private List<Integer> days() {
        return Stream.of(settings.text(Setting.INVITATION_REMINDERS).split(","))
                .map(String::strip)
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    /**
     * A new link to the same start page; the earlier ones go on working.
     *
     * @throws ReferralStepRefused when the young person joined or said no, or the school withdrew it
     * @throws NowhereToWrite when there is only a number to call
     */
    public void inviteAgain(UUID referralId) {
        Instant now = clock.instant();
        Referral referral = referrals.readLocked(referralId);
        ReferralListRepository.Receiver receiver = referrals.receiver(referral.personId());
        if (!receiver.isForWriting()) {
            throw new NowhereToWrite();
        }
        String token = Tokens.create();
        Duration valid = Duration.ofDays(settings.number(Setting.INVITATION_DAYS));
        Invitation invitation = referral.invite(Tokens.hash(token), now, now.plus(valid));
        referrals.add(invitation);
        messages.remind(invitation, token, receiver.addresses(), receiver.language());
        audit.record("INVITATION_REMINDED", "INVITATION", invitation.id(), referral.personId());
    }

    /**
     * A colleague told this person who put them forward, what we know and why.
     *
     * @throws ReferralStepRefused when it is over
     */
    public void told(UUID referralId, ToldHow how, UUID staffId) {
        Referral referral = referrals.readLocked(referralId);
        if (referral.told(how, staffId, clock.instant())) {
            audit.record("REFERRAL_TOLD", "REFERRAL", referral.id(), referral.personId());
        }
    }

    /**
     * After the agreed number of calls, or when the number is wrong, nobody is called any more; a new address starts again.
     * Whoever asks to be called back is called back, however often somebody called.
     */
    public void called(UUID referralId, CallOutcome outcome, int attempts) {
        boolean often = outcome != CallOutcome.CALL_BACK && attempts >= settings.number(Setting.REFERRAL_CALLS);
        boolean enough = !outcome.isReached() && (outcome.isDeadEnd() || often);
        if (enough) {
            Referral referral = referrals.readLocked(referralId);
            referral.giveUp();
            audit.record("REFERRAL_UNREACHABLE", "REFERRAL", referral.id(), referral.personId());
        }
    }

    /** Who is invited so long ago that a call comes next. */
    public Instant callsFrom() {
        return clock.instant().minus(Duration.ofDays(settings.number(Setting.REFERRAL_CALL_AFTER)));
    }
}

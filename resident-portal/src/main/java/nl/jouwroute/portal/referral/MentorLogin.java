package nl.jouwroute.portal.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.referral.ReferralRepository;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.LoginChallenge;
import nl.jouwroute.resident.LoginChallenge.Verdict;
import nl.jouwroute.resident.LoginDesk;
import nl.jouwroute.resident.LoginPurpose;
import nl.jouwroute.resident.LoginSessions;

/**
 * A mentor logs in with a code to the registered work address. An address that is not registered gets the same answers
 * and no code.
 */
@ApplicationScoped
@UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
public class MentorLogin {

    @Inject
    private LoginDesk desk;

    @Inject
    private LoginSessions sessions;

    @Inject
    private ReferralRepository referrals;

    @Inject
    private AuditLog audit;

    /**
     * What came of a code.
     *
     * @param token for the cookie; null unless the verdict is RIGHT
     */
    public record Result(Verdict verdict, String token) {}

    /** Sends a code; false when this was too often. */
    public boolean send(ContactAddress workAddress, String browser, String network) {
        boolean registered = referrals.findRegistered(workAddress).isPresent();
        return desk.request(new LoginDesk.Request(
                LoginPurpose.MENTOR, workAddress, browser, network, registered, null, Spoken.now()));
    }

    /** The code comes back; who left the school in between is not let in. */
    public Result confirm(String code, String browser, String network) {
        LoginDesk.Confirmation confirmation = desk.confirm(LoginPurpose.MENTOR, code, browser, network);
        Optional<UUID> mentor = confirmation.challenge().flatMap(right -> referrals.findRegistered(right.address()));
        if (mentor.isEmpty()) {
            Verdict verdict = confirmation.verdict();
            return new Result(verdict == Verdict.RIGHT ? Verdict.OVER : verdict, null);
        }
        audit.record("LOGGED_IN", "MENTOR", mentor.get(), null);
        return new Result(Verdict.RIGHT, sessions.openForMentor(mentor.get()));
    }

    /** What this browser last asked for. */
    public Optional<LoginChallenge> findLast(String browser) {
        return desk.findLast(LoginPurpose.MENTOR, browser);
    }
}

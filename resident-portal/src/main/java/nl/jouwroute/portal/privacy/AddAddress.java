package nl.jouwroute.portal.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.resident.Accounts;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.LoginChallenge;
import nl.jouwroute.resident.LoginDesk;
import nl.jouwroute.resident.LoginPurpose;

/** A resident proves another address or number with a code: to be reached there, and to log in with. */
@ApplicationScoped
@UseCase(as = DbRole.LOGIN, allow = Actor.RESIDENT)
public class AddAddress {

    @Inject
    private LoginDesk desk;

    @Inject
    private Accounts accounts;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditLog audit;

    /** What became of a code. */
    public enum Result {
        ADDED,
        /** The code is not right. */
        WRONG,
        /** The code no longer works. */
        OVER,
        /** The code was right, but the address leads to another account. */
        TAKEN
    }

    /** Sends a code; false when this was too often. */
    public boolean send(ContactAddress address, String browser, String network) {
        return desk.request(
                new LoginDesk.Request(LoginPurpose.ADDRESS, address, browser, network, true, null, Spoken.now()));
    }

    /** What this browser last asked for. */
    public Optional<LoginChallenge> findLast(String browser) {
        return desk.findLast(LoginPurpose.ADDRESS, browser);
    }

    /** The code comes back. */
    public Result confirm(String code, String browser, String network) {
        LoginDesk.Confirmation confirmation = desk.confirm(LoginPurpose.ADDRESS, code, browser, network);
        if (confirmation.challenge().isEmpty()) {
            return confirmation.verdict() == LoginChallenge.Verdict.WRONG ? Result.WRONG : Result.OVER;
        }
        boolean added = accounts.add(
                callers.current().id(), confirmation.challenge().get().address());
        if (added) {
            audit.record("ADDRESS_ADDED", "RESIDENT", callers.current().id(), null);
        }
        return added ? Result.ADDED : Result.TAKEN;
    }
}

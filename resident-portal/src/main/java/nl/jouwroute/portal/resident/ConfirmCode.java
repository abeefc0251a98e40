package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.resident.Accounts;
import nl.jouwroute.resident.LoginChallenge.Verdict;
import nl.jouwroute.resident.LoginDesk;
import nl.jouwroute.resident.LoginPurpose;
import nl.jouwroute.resident.LoginSessions;

/** The code comes back: finds or starts the account and opens a log-in, in one transaction. */
@ApplicationScoped
@UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
public class ConfirmCode {

    @Inject
    private LoginDesk desk;

    @Inject
    private Accounts accounts;

    @Inject
    private LoginSessions sessions;

    @Inject
    private AuditLog audit;

    /**
     * What came of it.
     *
     * @param token for the cookie; null unless the verdict is RIGHT
     * @param residentId whose log-in it is; null unless the verdict is RIGHT
     * @param isNew whether the account was started just now
     */
    public record Result(Verdict verdict, String token, UUID residentId, boolean isNew) {}

    /**
     * Logs somebody in who typed the code that was sent.
     *
     * @param chosen the language that this browser chose; empty when it chose none
     */
    public Result confirm(String code, String browser, String network, Optional<Language> chosen) {
        LoginDesk.Confirmation confirmation = desk.confirm(LoginPurpose.RESIDENT, code, browser, network);
        if (confirmation.challenge().isEmpty()) {
            return new Result(confirmation.verdict(), null, null, false);
        }
        Accounts.Account account = accounts.open(confirmation.challenge().get(), chosen);
        audit.record(
                account.isNew() ? "ACCOUNT_STARTED" : "LOGGED_IN",
                "RESIDENT",
                account.residentId(),
                account.personId());
        String token = sessions.openForResident(account.residentId());
        return new Result(Verdict.RIGHT, token, account.residentId(), account.isNew());
    }
}

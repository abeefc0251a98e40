package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.resident.LoginSessions;
import nl.jouwroute.resident.LoginSessions.Login;

/** Who a token belongs to, and the end of a log-in. */
@ApplicationScoped
@UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
public class FindLogin {

    @Inject
    private LoginSessions sessions;

    @Inject
    private AuditLog audit;

    /** The log-in that a token holds open. */
    public Optional<Login> find(String token) {
        return sessions.find(token);
    }

    /** Ends it. */
    public void end(String token) {
        sessions.find(token).ifPresent(login -> {
            boolean resident = login.residentId() != null;
            audit.record(
                    "LOGGED_OUT",
                    resident ? "RESIDENT" : "MENTOR",
                    resident ? login.residentId() : login.mentorId(),
                    null);
        });
        sessions.close(token);
    }
}

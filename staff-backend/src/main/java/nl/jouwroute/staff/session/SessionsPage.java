package nl.jouwroute.staff.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page {@code /bijeenkomsten}: what comes, and what has been. */
@Named("sessions")
@RequestScoped
public class SessionsPage {

    @Inject
    private FindSessions sessions;

    private List<SessionLine> ahead;
    private List<SessionLine> been;

    public List<SessionLine> getAhead() {
        if (ahead == null) {
            ahead = sessions.ahead();
        }
        return ahead;
    }

    public List<SessionLine> getBeen() {
        if (been == null) {
            been = sessions.been();
        }
        return been;
    }
}

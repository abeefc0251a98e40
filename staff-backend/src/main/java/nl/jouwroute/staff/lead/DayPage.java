package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.staff.session.FindSessions;
import nl.jouwroute.staff.session.SessionLine;

/** The page {@code /}: the one lead that waits longest first, then the rest of today's work. */
@Named("day")
@RequestScoped
public class DayPage {

    private static final int SHOWN = 8;

    @Inject
    private FindLeads leads;

    @Inject
    private Caseload caseload;

    @Inject
    private FindSessions sessions;

    @Inject
    private Clock clock;

    private List<LeadLine> waiting;
    private List<SessionLine> today;
    private Caseload.Mine mine;

    /** Today and the time, in words. */
    public String getNow() {
        return DutchTime.dayOfYear(clock.instant()) + ", " + DutchTime.time(clock.instant());
    }

    /** What waits for the caller, the least time first. */
    public List<LeadLine> getWaiting() {
        if (waiting == null) {
            waiting = leads.page(leads.waitingForMe(), 0, SHOWN);
        }
        return waiting;
    }

    /** The one that waits longest; null when everybody had a response. */
    public LeadLine getFirst() {
        return getWaiting().isEmpty() ? null : getWaiting().get(0);
    }

    public List<SessionLine> getSessions() {
        if (today == null) {
            today = sessions.today();
        }
        return today;
    }

    public Caseload.Mine getCaseload() {
        if (mine == null) {
            mine = caseload.mine();
        }
        return mine;
    }
}

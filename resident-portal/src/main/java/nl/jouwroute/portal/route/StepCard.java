package nl.jouwroute.portal.route;

import nl.jouwroute.portal.session.SessionCard;
import nl.jouwroute.route.Reason;
import nl.jouwroute.route.Route;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.RouteStep;

/** A step of somebody's route in the words of the pages. */
public final class StepCard {

    private final RouteStep step;
    private final Reason reason;
    private final String query;
    private final String language;
    private final SessionCard session;

    /**
     * @param query what the step's address ends with, so that its page leads back to this route
     * @param session the next that fits; null when there is none
     */
    StepCard(Route.Advice advice, RouteContent content, String query, String language, SessionCard session) {
        this.step = advice.step();
        this.reason = Reason.of(advice, content, language);
        this.query = query;
        this.language = language;
        this.session = session;
    }

    public String getKey() {
        return step.key();
    }

    public String getTitle() {
        return step.title().in(language);
    }

    public String getSummary() {
        return step.summary().in(language);
    }

    public String getAddress() {
        return "/stap/" + step.key() + query;
    }

    public Reason getReason() {
        return reason;
    }

    /** The next session that fits; null when there is none. */
    public SessionCard getSession() {
        return session;
    }
}

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
    private final ReaderLanguage reader;
    private final SessionCard session;

    /**
     * @param query what the step's address ends with, so that its page leads back to this route
     * @param session the next that fits; null when there is none
     */
    StepCard(Route.Advice advice, RouteContent content, String query, ReaderLanguage reader, SessionCard session) {
        this.step = advice.step();
        this.reason = Reason.of(advice, content, reader.code());
        this.query = query;
        this.reader = reader;
        this.session = session;
    }

    /** As {@link ReaderLanguage#foreign}. */
    public String getLang() {
        return reader.foreign(step.title());
    }

    public String getKey() {
        return step.key();
    }

    public String getTitle() {
        return step.title().in(reader.code());
    }

    public String getSummary() {
        return step.summary().in(reader.code());
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

package nl.jouwroute.lead;

import java.time.LocalDate;

/** Which track a new lead starts in; an advisor may change it with a reason. Source: the design's rules on leads. */
public final class TrackPolicy {

    private static final int YOUTH_UNTIL = 27;

    private TrackPolicy() {}

    /**
     * @param referredBySchool a school put this person forward and did not withdraw it
     * @param birthDate may be null: it is asked only when it decides something
     * @param today the present day in Amsterdam
     */
    public static Decision choose(boolean referredBySchool, LocalDate birthDate, LocalDate today) {
        if (referredBySchool) {
            return new Decision(Track.YOUTH_PREVENTION, "Aangemeld door een school");
        }
        if (birthDate != null && birthDate.plusYears(YOUTH_UNTIL).isAfter(today)) {
            return new Decision(Track.YOUTH_PREVENTION, "Jonger dan " + YOUTH_UNTIL + " jaar");
        }
        return new Decision(Track.SHORT_ROUTE, "Zelf aangemeld via Jouw Route");
    }

    /** A track, and why, in words for the advisor. */
    public record Decision(Track track, String reason) {}
}

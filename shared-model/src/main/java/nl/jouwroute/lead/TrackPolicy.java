package nl.jouwroute.lead;

import java.time.LocalDate;

/** Which track a new lead starts in; an advisor may change it with a reason. Source: the design's rules on leads. */
public final class TrackPolicy {

    private static final int YOUTH_UNTIL = 27;
    /** The last phase of an unemployment benefit. */
    private static final int LAST_PHASE_MONTHS = 6;

    private TrackPolicy() {}

    /**
     * The track of a new lead, with the reason.
     *
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

    /**
     * The track of somebody whom staff add.
     *
     * @param today the present day in Amsterdam
     */
    public static Decision chooseAtIntake(boolean referredBySchool, IntakeFacts facts, LocalDate today) {
        Decision young = choose(referredBySchool, facts.birthDate(), today);
        if (young.track() == Track.YOUTH_PREVENTION) {
            return young;
        }
        if (facts.income() == IntakeFacts.Income.UNEMPLOYMENT_BENEFIT
                && facts.benefitEndsOn() != null
                && !facts.benefitEndsOn().isAfter(today.plusMonths(LAST_PHASE_MONTHS))) {
            return new Decision(Track.BENEFIT_TRANSITION, "De WW stopt binnen " + LAST_PHASE_MONTHS + " maanden");
        }
        PlaceabilityPolicy.Verdict verdict = PlaceabilityPolicy.judge(facts);
        if (facts.income() == IntakeFacts.Income.ASSISTANCE_LONG
                && verdict.placeable() != PlaceabilityPolicy.Placeable.YES) {
            return new Decision(Track.PERSPECTIVE_TALK, "Heeft 2 jaar of langer bijstand. " + verdict.words());
        }
        return new Decision(Track.SHORT_ROUTE, verdict.words());
    }

    /** A track, and why, in words for the advisor. */
    public record Decision(Track track, String reason) {}
}

package nl.jouwroute.lead;

import java.time.LocalDate;
import java.util.Optional;

/** Which track a new lead starts in; an advisor may change it with a reason. Source: the design's rules on leads. */
public final class TrackPolicy {

    private static final int YOUTH_UNTIL = 27;
    /** The last phase of an unemployment benefit. */
    private static final int LAST_PHASE_MONTHS = 6;

    private TrackPolicy() {}

    /**
     * The track of a new lead, with the reason.
     *
     * @param by who put this person forward and did not take it back
     * @param birthDate may be null: it is asked only when it decides something
     * @param today the present day in Amsterdam
     */
    public static Decision choose(PutForward by, LocalDate birthDate, LocalDate today) {
        return young(by, birthDate, today).or(() -> byUwv(by)).orElseGet(() -> alone(by));
    }

    private static Optional<Decision> young(PutForward by, LocalDate birthDate, LocalDate today) {
        if (by == PutForward.SCHOOL) {
            return Optional.of(new Decision(Track.YOUTH_PREVENTION, "Aangemeld door een school"));
        }
        boolean young = birthDate != null && birthDate.plusYears(YOUTH_UNTIL).isAfter(today);
        return young
                ? Optional.of(new Decision(Track.YOUTH_PREVENTION, "Jonger dan " + YOUTH_UNTIL + " jaar"))
                : Optional.empty();
    }

    /** UWV puts forward whose benefit ends: from WW to bijstand is what the two prevent together (document 001). */
    private static Optional<Decision> byUwv(PutForward by) {
        return by == PutForward.UWV
                ? Optional.of(new Decision(Track.BENEFIT_TRANSITION, "Aangemeld door UWV"))
                : Optional.empty();
    }

    private static Decision alone(PutForward by) {
        return new Decision(
                Track.SHORT_ROUTE,
                by == PutForward.OTHER ? "Aangemeld door een andere organisatie" : "Zelf aangemeld via Jouw Route");
    }

    /**
     * The track of somebody whom staff add.
     *
     * @param today the present day in Amsterdam
     */
    public static Decision chooseAtIntake(PutForward by, IntakeFacts facts, LocalDate today) {
        Optional<Decision> young = young(by, facts.birthDate(), today);
        if (young.isPresent()) {
            return young.get();
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
        return byUwv(by).orElseGet(() -> new Decision(Track.SHORT_ROUTE, verdict.words()));
    }

    /** A track, and why, in words for the advisor. */
    public record Decision(Track track, String reason) {}
}

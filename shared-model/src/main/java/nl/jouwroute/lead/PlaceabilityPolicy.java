package nl.jouwroute.lead;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether somebody can be placed within six months, the mark of the short route (document 001), and why. The marks are
 * those of docs/decisions/0022, for Tiem to confirm. An unanswered question never counts against anybody: then it is
 * not known yet.
 */
public final class PlaceabilityPolicy {

    /** Fewer hours are seldom a job. */
    private static final int FEWEST_HOURS = 12;

    private PlaceabilityPolicy() {}

    /** Yes, no, or not to be said yet. */
    public enum Placeable {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * Whether somebody can be placed within half a year, and why.
     *
     * @param words a sentence for the advisor
     */
    public record Verdict(Placeable placeable, String words) {

        /** Whether it can be said, yes or no. */
        public boolean isKnown() {
            return placeable != Placeable.UNKNOWN;
        }
    }

    private static final String UNKNOWN_YET = "Nog niet te zeggen";

    /** Whether these are the words of a verdict that it cannot be said yet. */
    static boolean isUnknown(String words) {
        return words.startsWith(UNKNOWN_YET);
    }

    /** What the facts of the intake say; one that speaks against it weighs more than all that are unknown. */
    public static Verdict judge(IntakeFacts facts) {
        List<String> against = against(facts);
        if (!against.isEmpty()) {
            return new Verdict(
                    Placeable.NO, "Niet binnen 6 maanden plaatsbaar, omdat deze persoon " + joined(against) + ".");
        }
        List<String> unknown = unknown(facts);
        if (!unknown.isEmpty()) {
            return new Verdict(
                    Placeable.UNKNOWN,
                    UNKNOWN_YET + " of deze persoon binnen 6 maanden plaatsbaar is: vraag nog " + joined(unknown)
                            + ".");
        }
        return new Verdict(
                Placeable.YES, "Binnen 6 maanden plaatsbaar, omdat deze persoon " + joined(inFavour(facts)) + ".");
    }

    private static List<String> against(IntakeFacts facts) {
        List<String> reasons = new ArrayList<>();
        if (facts.hours() != null && facts.hours() < FEWEST_HOURS) {
            reasons.add("minder dan " + FEWEST_HOURS + " uur in de week kan werken");
        }
        if (Boolean.FALSE.equals(facts.startsSoon())) {
            reasons.add("niet binnen 3 maanden kan beginnen");
        }
        if (Boolean.TRUE.equals(facts.obstacle())) {
            reasons.add("eerst iets anders moet regelen");
        }
        if (Boolean.FALSE.equals(facts.workedLately()) && Boolean.FALSE.equals(facts.hasGoal())) {
            reasons.add("de laatste 2 jaar niet werkte en nog niet weet welk werk past");
        }
        return reasons;
    }

    private static List<String> unknown(IntakeFacts facts) {
        List<String> questions = new ArrayList<>();
        if (facts.hours() == null) {
            questions.add("hoeveel uur");
        }
        if (facts.startsSoon() == null) {
            questions.add("wanneer beginnen kan");
        }
        if (facts.obstacle() == null) {
            questions.add("of er eerst iets geregeld moet worden");
        }
        boolean experience = Boolean.TRUE.equals(facts.workedLately()) || Boolean.TRUE.equals(facts.hasGoal());
        if (!experience) {
            questions.add("naar werk van de laatste 2 jaar en naar welk werk past");
        }
        return questions;
    }

    private static List<String> inFavour(IntakeFacts facts) {
        List<String> reasons = new ArrayList<>();
        reasons.add(facts.hours() + " uur in de week kan werken");
        reasons.add("binnen 3 maanden kan beginnen");
        if (Boolean.TRUE.equals(facts.workedLately())) {
            reasons.add("de laatste 2 jaar werkte");
        }
        if (Boolean.TRUE.equals(facts.hasGoal())) {
            reasons.add("weet welk werk past");
        }
        return reasons;
    }

    private static String joined(List<String> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " en " + parts.get(parts.size() - 1);
    }
}

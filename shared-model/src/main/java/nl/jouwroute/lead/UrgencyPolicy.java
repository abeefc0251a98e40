package nl.jouwroute.lead;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.jouwroute.lead.IntakeFacts.Income;

/** How soon somebody must hear something, and why (docs/decisions/0022). Urgent makes the clock shorter, nothing else. */
public final class UrgencyPolicy {

    private static final int URGENT_WEEKS = 4;
    private static final int SOON_MONTHS = 3;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private UrgencyPolicy() {}

    /** How soon. */
    public enum Urgency {
        NORMAL,
        SOON,
        /** A first response within one working day, in whatever track. */
        URGENT
    }

    /**
     * Whether it hurries, and why.
     *
     * @param words a sentence for the advisor; empty when nothing hurries
     */
    public record Verdict(Urgency urgency, String words) {}

    /**
     * What the facts of the intake say.
     *
     * @param today the present day in Amsterdam
     */
    public static Verdict judge(IntakeFacts facts, LocalDate today) {
        if (facts.income() == Income.NOTHING) {
            return new Verdict(Urgency.URGENT, "Dringend, omdat er nu geen inkomen is.");
        }
        LocalDate ends = facts.benefitEndsOn();
        if (ends != null && !ends.isAfter(today.plusWeeks(URGENT_WEEKS))) {
            boolean past = ends.isBefore(today);
            return new Verdict(
                    Urgency.URGENT,
                    "Dringend, omdat de WW " + (past ? "stopte" : "stopt") + " op " + DAY.format(ends) + ".");
        }
        if (ends != null && !ends.isAfter(today.plusMonths(SOON_MONTHS))) {
            return new Verdict(Urgency.SOON, "Graag snel, omdat de WW stopt op " + DAY.format(ends) + ".");
        }
        return new Verdict(Urgency.NORMAL, "");
    }
}

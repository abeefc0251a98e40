package nl.jouwroute.lead;

import java.time.LocalDate;

/**
 * What staff ask somebody whom they add: only what decides something, and every question may stay unanswered (null).
 * Nothing about health.
 *
 * @param birthDate decides between the youth team and the others
 * @param income from what they live now
 * @param benefitEndsOn the last day of an unemployment benefit
 * @param hours that they can work a week
 * @param startsSoon can begin within three months
 * @param workedLately had work in the last two years
 * @param hasGoal knows which work, or has a diploma for it
 * @param obstacle something must be arranged first, such as childcare or debts
 */
public record IntakeFacts(
        LocalDate birthDate,
        Income income,
        LocalDate benefitEndsOn,
        Integer hours,
        Boolean startsSoon,
        Boolean workedLately,
        Boolean hasGoal,
        Boolean obstacle) {

    /** From this age on, in years; younger goes only with a legal representative. */
    public static final int YOUNGEST = 16;

    /** Nothing was asked. */
    public static final IntakeFacts NONE = new IntakeFacts(null, null, null, null, null, null, null, null);

    /** Whether nothing was asked. */
    boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * On that day somebody must be old enough, as far as the day of birth is known.
     *
     * @throws LeadRefused TOO_YOUNG
     */
    public void requireOldEnough(LocalDate today) {
        if (birthDate != null && birthDate.plusYears(YOUNGEST).isAfter(today)) {
            throw new LeadRefused(LeadRefused.Why.TOO_YOUNG);
        }
    }

    /** The same of somebody of whom the day of birth is known. */
    IntakeFacts bornOn(LocalDate day) {
        return new IntakeFacts(day, income, benefitEndsOn, hours, startsSoon, workedLately, hasGoal, obstacle);
    }

    /** From what somebody lives. */
    public enum Income {
        WORK,
        /** An unemployment benefit (WW). */
        UNEMPLOYMENT_BENEFIT,
        /** Social assistance (bijstand), less than two years. */
        ASSISTANCE,
        /** Social assistance for two years or longer. */
        ASSISTANCE_LONG,
        /** A study grant, or a partner's or parents' income. */
        OTHERS,
        NOTHING
    }
}

package nl.jouwroute.handover;

import java.time.LocalDate;

/**
 * What the person said when asked whether we may hand over.
 *
 * @param on the day on which they were asked
 */
public record Say(Answer answer, LocalDate on) {

    /** Their answer. */
    public enum Answer {
        YES,
        NO,
        /** Asked, and no answer yet. */
        NO_ANSWER
    }

    /**
     * Whether this partner may be sent something after this answer. A part of the municipality's own task may before
     * the answer, anybody else only after a yes; after a no nobody may (docs/decisions/0025).
     */
    public boolean allows(Partner partner) {
        return answer == Answer.YES || (answer == Answer.NO_ANSWER && partner.municipal());
    }
}

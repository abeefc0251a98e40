package nl.jouwroute.trajectory;

import java.util.Arrays;

/** The steps of the participatieladder (document 000), in their order from 1 to 6. */
public enum LadderStep {
    ISOLATED(1),
    SOCIAL_CONTACTS(2),
    ORGANISED_ACTIVITIES(3),
    UNPAID_WORK(4),
    SUPPORTED_WORK(5),
    PAID_WORK(6);

    private final int number;

    LadderStep(int number) {
        this.number = number;
    }

    /** From 1 to 6. */
    public int number() {
        return number;
    }

    /**
     * The step of this number, from 1 for the lowest.
     *
     * @throws IllegalArgumentException when there is no such step
     */
    public static LadderStep of(int number) {
        return Arrays.stream(values())
                .filter(step -> step.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + number));
    }
}

package nl.jouwroute.trajectory;

/** The steps of the participatieladder (document 000), in their order from 1 to 6. */
public enum LadderStep {
    ISOLATED,
    SOCIAL_CONTACTS,
    ORGANISED_ACTIVITIES,
    UNPAID_WORK,
    SUPPORTED_WORK,
    PAID_WORK;

    /** From 1 to 6. */
    public int number() {
        return ordinal() + 1;
    }

    /**
     * @throws IllegalArgumentException when there is no such step
     */
    public static LadderStep of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("no step " + number);
        }
        return values()[number - 1];
    }
}

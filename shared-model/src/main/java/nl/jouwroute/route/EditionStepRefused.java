package nl.jouwroute.route;

import nl.jouwroute.common.Refused;

/** An edition's state does not allow this. */
public final class EditionStepRefused extends Refused {
    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** What was ever published does not change. */
        WAS_PUBLISHED,
        IS_PUBLISHED,
        NOT_PUBLISHED,
        /** {@link EditionCheck} found something. */
        NOT_SOUND
    }

    private final Reason reason;

    public EditionStepRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return "edition." + reason.name().toLowerCase(java.util.Locale.ROOT);
    }
}

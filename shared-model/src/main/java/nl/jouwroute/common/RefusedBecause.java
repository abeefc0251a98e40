package nl.jouwroute.common;

/**
 * A refusal with several possible reasons. A subclass lists its own in an enum {@code Why} and takes no other in its
 * constructor; the reason's name is the end of the message key.
 */
public abstract class RefusedBecause extends Refused {
    private static final long serialVersionUID = 1L;

    private final Enum<?> why;

    /**
     * @param keys how the message keys of all its reasons begin, dot included
     */
    protected RefusedBecause(String keys, Enum<?> why) {
        this(keys, why, why.name());
    }

    /**
     * @param message for the log, where the reason alone says too little
     */
    protected RefusedBecause(String keys, Enum<?> why, String message) {
        super(keys + why.name(), message);
        this.why = why;
    }

    /** What stands in the way: a value of the subclass's own enum. */
    public final Enum<?> why() {
        return why;
    }
}

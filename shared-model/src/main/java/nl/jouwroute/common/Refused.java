package nl.jouwroute.common;

/** A state does not allow this step, or a rule stands in its way; says which in {@link #code()}. */
public abstract class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected Refused(String message) {
        super(message);
    }

    /** The message key with which a page explains the refusal to a person. */
    public abstract String code();
}

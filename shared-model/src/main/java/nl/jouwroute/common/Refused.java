package nl.jouwroute.common;

import java.util.List;

/** A state does not allow this step, or a rule stands in its way. A page says which, in the words of {@link #code()}. */
public abstract class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code see {@link #code()}
     * @param message for the log
     */
    protected Refused(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The message key with which a page explains the refusal to a person. */
    public final String code() {
        return code;
    }

    /** What fills the gaps of that message: a name, the number of a line. */
    public List<Object> details() {
        return List.of();
    }
}

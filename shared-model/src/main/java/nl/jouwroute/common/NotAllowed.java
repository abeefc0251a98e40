package nl.jouwroute.common;

/** Asked for something that this caller may not have. */
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String message) {
        super(message);
    }
}

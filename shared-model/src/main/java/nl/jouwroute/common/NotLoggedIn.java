package nl.jouwroute.common;

/** Asked for something that needs a log-in, without one. */
public class NotLoggedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotLoggedIn(String message) {
        super(message);
    }
}

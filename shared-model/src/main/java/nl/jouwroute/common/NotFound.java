package nl.jouwroute.common;

/** Asked for something that is not there, or is somebody else's; the two look the same from outside. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message);
    }
}

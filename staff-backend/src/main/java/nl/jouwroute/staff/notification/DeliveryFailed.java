package nl.jouwroute.staff.notification;

/** The mail server or SMS gateway did not take a message; it may later. */
public class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public DeliveryFailed(String message) {
        super(message);
    }

    public DeliveryFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

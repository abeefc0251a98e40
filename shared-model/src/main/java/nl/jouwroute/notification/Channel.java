package nl.jouwroute.notification;

/** How a message reaches somebody. */
public enum Channel {
    EMAIL,
    SMS
}

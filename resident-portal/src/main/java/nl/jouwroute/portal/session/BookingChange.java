package nl.jouwroute.portal.session;

/** What a resident wants with a booking. */
public enum BookingChange {
    /** Yes to the offer, or to a seat that is free in the last hours. */
    ACCEPT,
    /** No to the offer. */
    DECLINE,
    /** Give the seats back, or leave the line. */
    CANCEL,
    /** Wait for one seat and not for two. */
    COME_ALONE
}

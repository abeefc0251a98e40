package nl.jouwroute.appointment;

/** Where an appointment stands. */
public enum AppointmentState {
    /** The resident has not answered. */
    PROPOSED,
    /** None of the times fits; the advisor's turn. */
    NONE_FITS,
    /** A time was picked. */
    BOOKED,
    /** Taken back by the advisor. */
    CANCELLED
}

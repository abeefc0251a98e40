package nl.jouwroute.session;

/** Whether somebody who was booked came. */
public enum Attendance {
    PRESENT,
    ABSENT
}

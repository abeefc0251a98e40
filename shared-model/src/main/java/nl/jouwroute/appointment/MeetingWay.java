package nl.jouwroute.appointment;

/** How two people meet. */
public enum MeetingWay {
    PLACE,
    PHONE,
    VIDEO
}

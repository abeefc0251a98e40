package nl.jouwroute.notification;

import java.util.Locale;

/** The messages of {@code content/messages.yaml}; the constant's name in lower case is the key there. */
public enum MessageKind {
    LOGIN_CODE,
    PLAN_RECEIVED,
    ADVISOR_WILL_CALL,
    ADVISOR_MISSED_YOU,
    VIDEO_READY,
    VIDEO_NEEDS_TAKE,
    VIDEO_REFUSED,
    BOOKED,
    WAITING_LIST,
    WAITING_SKIPPED,
    OFFER,
    OFFER_LAPSED,
    CANCELLED_BY_RESIDENT,
    CANCELLED_BY_US,
    MOVED,
    REMINDER,
    SCHOOL_INVITATION,
    SCHOOL_INVITATION_REMINDER,
    OBJECTION_CONFIRMED,
    ARTICLE_14;

    /** The key in the content file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package nl.jouwroute.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The messages of {@code content/messages.yaml}; the constant's name in lower case is the key there. */
public enum MessageKind {
    LOGIN_CODE,
    PLAN_RECEIVED,
    PLAN_NOTE,
    STEP_REMINDER,
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
    /** Of a campaign of preventive outreach. */
    CAMPAIGN_INVITATION,
    OBJECTION_CONFIRMED,
    ARTICLE_14,
    ROUTE,
    ACCOUNT_DELETED,
    /** To a member of staff: how many people wait for a first response. */
    RESPONSE_DIGEST,
    /** To whoever answers for a partner: that a handover waits. */
    HANDOVER_OFFERED,
    /** An advisor's own words to somebody. */
    ADVISOR_MESSAGE,
    APPOINTMENT_PROPOSED,
    /** Picked or moved. */
    APPOINTMENT_BOOKED,
    APPOINTMENT_CANCELLED,
    /** The times that were proposed are off: somebody else proposes new ones. */
    APPOINTMENT_WITHDRAWN,
    APPOINTMENT_REMINDER;

    /** These carry a code, a personal link or somebody's answers. */
    private static final Set<MessageKind> SECRET = EnumSet.of(
            LOGIN_CODE, SCHOOL_INVITATION, SCHOOL_INVITATION_REMINDER, CAMPAIGN_INVITATION, ROUTE, ACCOUNT_DELETED);

    private static final Set<MessageKind> TO_PASSING_ADDRESS = EnumSet.of(LOGIN_CODE, ROUTE, ACCOUNT_DELETED);

    private static final Set<MessageKind> EMAIL_ONLY = EnumSet.of(
            WAITING_SKIPPED, OFFER_LAPSED, CANCELLED_BY_RESIDENT, ARTICLE_14, ROUTE, RESPONSE_DIGEST, HANDOVER_OFFERED);

    /** Answers to what somebody did just now or has booked, and the confirmation of a no. Whatever is not here approaches. */
    private static final Set<MessageKind> ANSWERS = EnumSet.of(
            LOGIN_CODE,
            PLAN_RECEIVED,
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
            OBJECTION_CONFIRMED,
            ROUTE,
            ACCOUNT_DELETED,
            APPOINTMENT_BOOKED,
            APPOINTMENT_CANCELLED);

    private static final Set<MessageKind> WITHOUT_NO =
            EnumSet.of(LOGIN_CODE, OBJECTION_CONFIRMED, ROUTE, ACCOUNT_DELETED);

    /** Their link leads to a page that takes a no. */
    private static final Set<MessageKind> LINK_TAKES_NO =
            EnumSet.of(SCHOOL_INVITATION, SCHOOL_INVITATION_REMINDER, CAMPAIGN_INVITATION);

    /** What somebody may well want to write back to; the others are receipts, codes and reminders, or go to colleagues. */
    private static final Set<MessageKind> ANSWERABLE = EnumSet.of(
            ADVISOR_MESSAGE,
            ADVISOR_WILL_CALL,
            ADVISOR_MISSED_YOU,
            APPOINTMENT_PROPOSED,
            APPOINTMENT_BOOKED,
            APPOINTMENT_CANCELLED,
            APPOINTMENT_WITHDRAWN,
            APPOINTMENT_REMINDER,
            PLAN_NOTE,
            VIDEO_NEEDS_TAKE,
            SCHOOL_INVITATION,
            SCHOOL_INVITATION_REMINDER,
            CAMPAIGN_INVITATION,
            ARTICLE_14);

    /** Answerable, and of us all: of a school's invitation or a campaign nobody is the reader's advisor yet. */
    private static final Set<MessageKind> OF_US_ALL =
            EnumSet.of(SCHOOL_INVITATION, SCHOOL_INVITATION_REMINDER, CAMPAIGN_INVITATION, ARTICLE_14);

    /** Whether it comes from an advisor, who reads what is written back. */
    public boolean isOfAnAdvisor() {
        return isAnswerable() && !OF_US_ALL.contains(this);
    }

    /** Whether an answer to its e-mail is fetched and shown to an advisor. */
    public boolean isAnswerable() {
        return ANSWERABLE.contains(this);
    }

    /** Whether it approaches somebody: such a message never leaves to a person who said: do not approach me. */
    public boolean isApproach() {
        return !ANSWERS.contains(this);
    }

    /** Whether its text on this channel ends with the link to say: do not approach me. */
    public boolean offersNo(Channel channel) {
        return channel == Channel.EMAIL ? !WITHOUT_NO.contains(this) : isApproach() && !LINK_TAKES_NO.contains(this);
    }

    /** Whether the content file has no SMS for it: who has no e-mail address reads it on the page. */
    public boolean isEmailOnly() {
        return EMAIL_ONLY.contains(this);
    }

    /** Whether its words open something, so that they are forgotten once it was sent. */
    public boolean isSecret() {
        return SECRET.contains(this);
    }

    /**
     * Whether it goes to an address that nobody gave us to keep, or no longer, so that the address is forgotten once it
     * was sent.
     */
    public boolean isToPassingAddress() {
        return TO_PASSING_ADDRESS.contains(this);
    }

    /** The key in the content file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package nl.jouwroute.resident;

import java.util.Locale;

/** What a consent is for; only for what is truly optional. */
public enum ConsentPurpose {
    /** An advisor may look at the video. */
    VIDEO_REVIEW,
    /** One named party may see the profile until a date. */
    SHARE_NAMED_PARTY,
    /** Text messages. */
    SMS_CONTACT,
    /** An advisor sits beside the resident and fills in with them. */
    FILL_IN_TOGETHER,
    /** After booking a session an advisor may get in touch. */
    CONTACT_AFTER_BOOKING;

    /** The key of its text in the content file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

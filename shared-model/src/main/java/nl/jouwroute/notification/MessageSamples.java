package nl.jouwroute.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the gaps of each message are filled with in an example: as long as they mostly are. The tests write every message
 * with them, an editor reads them, and the duties of a text are looked at with them.
 */
public final class MessageSamples {

    /** Somebody's name. */
    private static final String NAME = "Kim";

    private static final String LINK = "https://jouwroute.example.nl/x";
    private static final Map<String, String> SESSION = Map.of(
            "session", "Kennismaken",
            "day", "di 3 maart",
            "time", "10.00 tot 12.00 uur",
            "place", "Tiem",
            "link", LINK,
            "sessions_link", LINK);

    /** Per kind the words that those who queue it give; with the greeting's name. */
    private static final Map<MessageKind, Map<String, String>> WORDS = new TreeMap<>(Map.of(
            MessageKind.LOGIN_CODE, Map.of("code", "123456", "minutes", "10", "link", LINK),
            MessageKind.PLAN_RECEIVED, Map.of("call_by", "vrijdag 6 maart", "link", LINK),
            MessageKind.ADVISOR_WILL_CALL,
                    Map.of(
                            "advisor_name",
                            "Marieke",
                            "call_day",
                            "di 3 maart",
                            "call_part",
                            "'s ochtends",
                            "link",
                            LINK),
            MessageKind.ADVISOR_MISSED_YOU, Map.of("advisor_name", "Marieke", "call_day", "di 3 maart", "link", LINK),
            MessageKind.VIDEO_READY, Map.of("link", LINK),
            MessageKind.VIDEO_NEEDS_TAKE, Map.of("advisor_name", "Marieke", "note", "Praat wat harder", "link", LINK),
            MessageKind.VIDEO_REFUSED, Map.of("reason_text", "Er is geen geluid.", "link", LINK),
            MessageKind.SCHOOL_INVITATION,
                    Map.of(
                            "organisation",
                            "Voorbeeld College",
                            "link",
                            LINK,
                            "about_your_data",
                            "Wat wij van je weten"),
            MessageKind.SCHOOL_INVITATION_REMINDER, Map.of("minutes", "5", "link", LINK),
            MessageKind.OBJECTION_CONFIRMED, Map.of("link", LINK)));

    static {
        WORDS.put(MessageKind.ROUTE, Map.of("steps", "1. Praat met een adviseur", "link", LINK));
        WORDS.put(
                MessageKind.RESPONSE_DIGEST,
                Map.of("late", "1", "today", "2", "lines", "1 persoon wacht te lang.", "link", LINK));
        WORDS.put(MessageKind.HANDOVER_OFFERED, Map.of("sender", "Marieke", "link", LINK));
        WORDS.put(MessageKind.ADVISOR_MESSAGE, Map.of("subject", "Kennismaken", "text", "Ik bel je morgen om 10 uur."));
        WORDS.put(
                MessageKind.CAMPAIGN_INVITATION,
                Map.of(
                        "headline", "Stopt je contract?",
                        "letter", "Wij lopen een stukje met je mee.",
                        "source", "De gemeente",
                        "why", "Je contract stopt",
                        "legal_basis", "de taak van de gemeente",
                        "privacy_link", LINK,
                        "link", LINK));
        for (MessageKind kind : List.of(
                MessageKind.APPOINTMENT_BOOKED,
                MessageKind.APPOINTMENT_CANCELLED,
                MessageKind.APPOINTMENT_WITHDRAWN,
                MessageKind.APPOINTMENT_REMINDER,
                MessageKind.APPOINTMENT_PROPOSED)) {
            WORDS.put(
                    kind,
                    Map.of(
                            "advisor_name", "Marieke Voorbeeld",
                            "day", "woensdag 30 september",
                            "time", "10.00 tot 10.45 uur",
                            "place", "Tiem",
                            "link", LINK));
        }
        WORDS.put(MessageKind.PLAN_NOTE, Map.of("advisor_name", "Marieke", "link", LINK));
        WORDS.put(MessageKind.STEP_REMINDER, Map.of("day", "woensdag 30 september", "link", LINK));
        WORDS.put(MessageKind.BOOKED, session(Map.of("seats", "1", "cancel_by", "maandag 2 maart, 10.00 uur")));
        WORDS.put(MessageKind.WAITING_LIST, session(Map.of("position", "3")));
        WORDS.put(MessageKind.WAITING_SKIPPED, session(Map.of("free", "1", "seats", "2", "position", "1")));
        WORDS.put(MessageKind.OFFER, session(Map.of("offer_until", "ma 2 maart 10.00 uur")));
        WORDS.put(MessageKind.OFFER_LAPSED, session(Map.of("offer_until", "ma 2 maart 10.00 uur")));
        WORDS.put(MessageKind.CANCELLED_BY_RESIDENT, SESSION);
        WORDS.put(MessageKind.CANCELLED_BY_US, session(Map.of("reason", "De trainer is ziek.")));
        WORDS.put(MessageKind.MOVED, session(Map.of("old_day", "ma", "old_time", "9 uur", "old_place", "Tiem")));
        WORDS.put(MessageKind.REMINDER, SESSION);
        WORDS.put(MessageKind.ACCOUNT_DELETED, Map.of("kept", "Wij houden niets waar je naam in staat."));
        WORDS.put(
                MessageKind.ARTICLE_14,
                Map.of(
                        "organisation", "Voorbeeld College",
                        "given_on", "2 maart 2026",
                        "data_items", "je naam",
                        "legal_basis", "de Participatiewet",
                        "other_recipients", "Niemand anders.",
                        "keep_until", "2 september 2026",
                        "objection_link", LINK,
                        "privacy_contact", "fg@gemeente.example"));
    }

    private static Map<String, String> session(Map<String, String> more) {
        Map<String, String> words = new HashMap<>(SESSION);
        words.putAll(more);
        return words;
    }

    private MessageSamples() {}

    /** The words of a message, the receiver's name among them. */
    public static Map<String, String> of(MessageKind kind) {
        Map<String, String> words = new HashMap<>(WORDS.get(kind));
        words.put("first_name", NAME);
        return words;
    }
}

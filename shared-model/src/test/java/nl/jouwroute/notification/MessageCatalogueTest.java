package nl.jouwroute.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageCatalogueTest {

    /** One message of plain letters; letters outside GSM 03.38 take three parts of 67. */
    private static final Map<String, Integer> SMS_LENGTH =
            Map.of("nl", 160, "en", 160, "ar", 201, "uk", 201, "tr", 201);

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

    private final MessageCatalogue catalogue = new MessageCatalogue(new Settings(Map.of("JR_PHONE", "038 123 45 67")));

    private static Map<String, String> session(Map<String, String> more) {
        Map<String, String> words = new HashMap<>(SESSION);
        words.putAll(more);
        return words;
    }

    static Stream<Arguments> kindsInLanguages() {
        return Stream.of(MessageKind.values())
                .flatMap(kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language.tag())));
    }

    @ParameterizedTest
    @MethodSource("kindsInLanguages")
    void fillsEveryBraceOfAnEmail(MessageKind kind, String language) {
        Map<String, String> words = new HashMap<>(WORDS.get(kind));
        words.put("first_name", "Kim");

        MessageCatalogue.Text text = catalogue.render(kind, Channel.EMAIL, language, words);

        assertThat(text.subject()).isNotBlank().doesNotContain("{");
        assertThat(text.body()).contains("Kim").doesNotContain("{");
        if (kind != MessageKind.RESPONSE_DIGEST && kind != MessageKind.HANDOVER_OFFERED) {
            assertThat(text.body()).as("another way for a resident").contains("038 123 45 67");
        }
    }

    @ParameterizedTest
    @MethodSource("kindsInLanguages")
    void namesTheMunicipalityThatSendsItAndNoOther(MessageKind kind, String language) {
        MessageCatalogue elsewhere = new MessageCatalogue(new Settings(Map.of("JR_MUNICIPALITY", "Raalte")));

        String body =
                elsewhere.render(kind, Channel.EMAIL, language, WORDS.get(kind)).body();

        assertThat(body).doesNotContain("Zwolle");
        if (kind != MessageKind.RESPONSE_DIGEST && kind != MessageKind.HANDOVER_OFFERED) {
            assertThat(body).contains("Raalte");
        }
    }

    @ParameterizedTest
    @MethodSource("kindsInLanguages")
    void keepsAnSmsShort(MessageKind kind, String language) {
        Map<String, String> words = new HashMap<>(WORDS.get(kind));
        words.put("first_name", "Kim");
        if (kind.isEmailOnly()) {
            assertThatThrownBy(() -> catalogue.render(kind, Channel.SMS, language, words))
                    .isInstanceOf(IllegalStateException.class);
            return;
        }

        String body = catalogue.render(kind, Channel.SMS, language, words).body();

        assertThat(body).doesNotContain("{").hasSizeLessThanOrEqualTo(SMS_LENGTH.get(language));
    }

    /** The only messages that do not end with how to say no, on both channels, and why. */
    private static final Map<MessageKind, String> WITHOUT_NO = Map.of(
            MessageKind.LOGIN_CODE, "was asked for a moment ago",
            MessageKind.OBJECTION_CONFIRMED, "is the answer to a no",
            MessageKind.ROUTE, "was asked for a moment ago, by somebody whom we do not know",
            MessageKind.ACCOUNT_DELETED, "there is nobody left to approach");

    private static final String ANSWERS = "answers what they did or have booked; every e-mail and page has the way";
    private static final String LINK_TAKES_NO = "its own link leads to a page that takes a no";

    /** Those that do so in an e-mail and not in an SMS, which has no room. */
    private static final Map<MessageKind, String> WITHOUT_NO_IN_SMS = Map.ofEntries(
            Map.entry(MessageKind.PLAN_RECEIVED, ANSWERS),
            Map.entry(MessageKind.VIDEO_READY, ANSWERS),
            Map.entry(MessageKind.VIDEO_NEEDS_TAKE, ANSWERS),
            Map.entry(MessageKind.VIDEO_REFUSED, ANSWERS),
            Map.entry(MessageKind.BOOKED, ANSWERS),
            Map.entry(MessageKind.WAITING_LIST, ANSWERS),
            Map.entry(MessageKind.OFFER, ANSWERS),
            Map.entry(MessageKind.CANCELLED_BY_US, ANSWERS),
            Map.entry(MessageKind.MOVED, ANSWERS),
            Map.entry(MessageKind.APPOINTMENT_BOOKED, ANSWERS),
            Map.entry(MessageKind.APPOINTMENT_CANCELLED, ANSWERS),
            Map.entry(MessageKind.SCHOOL_INVITATION, LINK_TAKES_NO),
            Map.entry(MessageKind.SCHOOL_INVITATION_REMINDER, LINK_TAKES_NO),
            Map.entry(MessageKind.CAMPAIGN_INVITATION, LINK_TAKES_NO));

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void endsWithHowToSayNoOrIsAWrittenException(MessageKind kind) {
        String no = "https://jouwroute.example.nl/nee/abc";
        for (Channel channel : Channel.values()) {
            if (channel == Channel.SMS && kind.isEmailOnly()) {
                continue;
            }
            boolean excepted =
                    WITHOUT_NO.containsKey(kind) || (channel == Channel.SMS && WITHOUT_NO_IN_SMS.containsKey(kind));
            Map<String, String> words = new HashMap<>(WORDS.get(kind));
            words.put("first_name", "Kim");
            words.put(MessageCatalogue.OBJECTION_LINK, no);
            assertThat(catalogue.render(kind, channel, "nl", words).body().contains(no))
                    .as(kind + " by " + channel)
                    .isEqualTo(!excepted);
        }
    }

    /** Per language: in an e-mail, in a text message. */
    private static final Map<String, List<String>> CAN_BE_ANSWERED = Map.of(
            "nl", List.of("kunt deze e-mail gewoon beantwoorden. Je adviseur leest", "kunt op deze sms antwoorden."),
            "en", List.of("reply to this e-mail. Your adviser reads", "can reply to this text."),
            "ar", List.of("أن تردّ على هذه الرسالة مباشرة. مستشارك", "أن تردّ على هذه الرسالة."),
            "uk", List.of("На цей лист можна просто відповісти. Ваш консультант", "На це SMS можна відповісти."),
            "tr", List.of("Bu e-postayı doğrudan yanıtlayabilirsiniz. Danışmanınız", "Bu SMS’i yanıtlayabilirsiniz."));

    /** An advisor speaks, and an answer comes back to one. */
    private static final Set<MessageKind> OF_AN_ADVISOR = Set.of(
            MessageKind.ADVISOR_MESSAGE,
            MessageKind.ADVISOR_WILL_CALL,
            MessageKind.ADVISOR_MISSED_YOU,
            MessageKind.APPOINTMENT_PROPOSED,
            MessageKind.APPOINTMENT_BOOKED,
            MessageKind.APPOINTMENT_CANCELLED,
            MessageKind.APPOINTMENT_REMINDER,
            MessageKind.PLAN_NOTE,
            MessageKind.VIDEO_NEEDS_TAKE);

    @ParameterizedTest
    @MethodSource("kindsInLanguages")
    void saysOfAnAdvisorsMessageThatItCanBeAnsweredWhenItCan(MessageKind kind, String language) {
        for (Channel channel : Channel.values()) {
            if (channel == Channel.SMS && kind.isEmailOnly()) {
                continue;
            }
            String sentence = CAN_BE_ANSWERED.get(language).get(channel == Channel.EMAIL ? 0 : 1);
            Map<String, String> words = new HashMap<>(WORDS.get(kind));
            words.put("first_name", "Kim");
            assertThat(catalogue.render(kind, channel, language, words).body())
                    .as("nobody listens")
                    .doesNotContain(sentence);
            words.put(MessageCatalogue.ANSWERED, "");
            assertThat(catalogue.render(kind, channel, language, words).body().contains(sentence))
                    .as(kind + " by " + channel)
                    .isEqualTo(OF_AN_ADVISOR.contains(kind));
        }
    }

    @Test
    void greetsWithoutANameWhenNoneIsKnown() {
        String body = catalogue
                .render(MessageKind.LOGIN_CODE, Channel.EMAIL, "nl", WORDS.get(MessageKind.LOGIN_CODE))
                .body();

        assertThat(body).startsWith("Dag,\n");
        assertThat(catalogue
                        .render(MessageKind.LOGIN_CODE, Channel.EMAIL, "uk", WORDS.get(MessageKind.LOGIN_CODE))
                        .body())
                .startsWith("Вітаємо!\n");
    }

    @Test
    void saysWhatIsStillToBeSet() {
        MessageCatalogue bare = new MessageCatalogue(new Settings(Map.of()));

        String body = bare.render(MessageKind.LOGIN_CODE, Channel.EMAIL, "nl", WORDS.get(MessageKind.LOGIN_CODE))
                .body();

        assertThat(body).contains("Bel [in te stellen].");
    }

    @Test
    void refusesAMessageWithAWordMissing() {
        assertThatThrownBy(() -> catalogue.render(
                        MessageKind.LOGIN_CODE, Channel.EMAIL, "nl", Map.of("code", "1", "link", LINK)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("minutes");
    }

    @Test
    void writesDutchToAReaderOfALanguageWithoutTexts() {
        assertThat(catalogue
                        .render(MessageKind.LOGIN_CODE, Channel.EMAIL, "de", WORDS.get(MessageKind.LOGIN_CODE))
                        .subject())
                .isEqualTo("Je code is 123456");
    }

    @Test
    void writesDaysAndTimesInTheLanguageOfTheReader() {
        Instant start = Instant.parse("2026-12-01T09:00:00Z");
        Map<String, String> words = new HashMap<>(WORDS.get(MessageKind.REMINDER));
        words.keySet().removeAll(Set.of("day", "time"));
        words.put(Spelled.DAY.key("day"), start.toString());
        words.put(Spelled.SPAN.key("time"), Spelled.between(start, start.plusSeconds(7200)));

        assertThat(sms(words, "nl")).contains("dinsdag 1 december", "10.00 tot 12.00 uur");
        assertThat(sms(words, "en")).contains("Tuesday 1 December", "10:00 to 12:00");
        assertThat(sms(words, "ar")).contains("الثلاثاء 1 ديسمبر", "من 10:00 إلى 12:00");
        assertThat(sms(words, "uk")).contains("вівторок, 1 грудня", "з 10:00 до 12:00");
        assertThat(sms(words, "tr")).contains("1 Aralık Salı", "10.00 - 12.00");
    }

    private String sms(Map<String, String> words, String language) {
        return catalogue
                .render(MessageKind.REMINDER, Channel.SMS, language, words)
                .body();
    }

    @Test
    void takesAWordAsItIs() {
        Map<String, String> words = Map.of("code", "$1\\{minutes}", "minutes", "10", "link", LINK);

        assertThat(catalogue
                        .render(MessageKind.LOGIN_CODE, Channel.EMAIL, "nl", words)
                        .subject())
                .isEqualTo("Je code is $1\\{minutes}");
    }
}

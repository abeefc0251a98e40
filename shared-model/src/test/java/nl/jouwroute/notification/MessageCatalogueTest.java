package nl.jouwroute.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.jouwroute.common.ContentNode;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageCatalogueTest {

    private static final String LINK = "https://jouwroute.example.nl/x";

    private final MessageCatalogue catalogue =
            new MessageCatalogue(new Settings(Map.of("JR_PHONE", "038 123 45 67")), OwnWords.NONE);

    static Stream<Arguments> kindsInLanguages() {
        return Stream.of(MessageKind.values())
                .flatMap(kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language.tag())));
    }

    /** Gaps, phone number, sender, length of an SMS, how to say no. */
    @ParameterizedTest
    @MethodSource("kindsInLanguages")
    void owesItsReaderNothing(MessageKind kind, String language) {
        assertThat(MessageRules.of(OwnWords.NONE, kind, Language.of(language))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kindsInLanguages")
    void greetsByNameAndNamesNoOtherMunicipality(MessageKind kind, String language) {
        MessageCatalogue elsewhere =
                new MessageCatalogue(new Settings(Map.of("JR_MUNICIPALITY", "Raalte")), OwnWords.NONE);

        MessageCatalogue.Text text = elsewhere.render(kind, Channel.EMAIL, language, MessageSamples.of(kind));

        assertThat(text.subject()).isNotBlank();
        assertThat(text.body()).contains("Kim").doesNotContain("Zwolle");
    }

    @Test
    void noMessageIsWrittenThatNobodySends() {
        assertThat(ContentNode.load(MessageCatalogue.FILE).node("messages").keys())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(MessageKind.values()).map(MessageKind::key).toList());
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void hasAnSmsOrIsForEmailOnly(MessageKind kind) {
        if (kind.isEmailOnly()) {
            assertThatThrownBy(() -> catalogue.render(kind, Channel.SMS, "nl", MessageSamples.of(kind)))
                    .isInstanceOf(IllegalStateException.class);
        } else {
            assertThat(catalogue
                            .render(kind, Channel.SMS, "nl", MessageSamples.of(kind))
                            .body())
                    .isNotBlank();
        }
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
            Map<String, String> words = MessageSamples.of(kind);
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
            MessageKind.APPOINTMENT_WITHDRAWN,
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
            Map<String, String> words = new HashMap<>(MessageSamples.of(kind));
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
    void saysWhatTheInstallationSaysAndTheReleaseWhereItSaysNothing() {
        MessageCatalogue own =
                new MessageCatalogue(new Settings(Map.of("JR_PHONE", "038 123 45 67")), (path, language) -> Map.of(
                                "messages/login_code/subject/nl", "Hier is {code}",
                                "shared/greeting/text/nl", "Hallo {first_name},")
                        .get(path + "/" + language));
        Map<String, String> words = MessageSamples.of(MessageKind.LOGIN_CODE);

        MessageCatalogue.Text dutch = own.render(MessageKind.LOGIN_CODE, Channel.EMAIL, "nl", words);
        MessageCatalogue.Text english = own.render(MessageKind.LOGIN_CODE, Channel.EMAIL, "en", words);

        assertThat(dutch.subject()).isEqualTo("Hier is 123456");
        assertThat(dutch.body()).startsWith("Hallo Kim,\n").contains("Je code voor Jouw Route is 123456.");
        assertThat(english).isEqualTo(catalogue.render(MessageKind.LOGIN_CODE, Channel.EMAIL, "en", words));
    }

    private static Map<String, String> nameless(MessageKind kind) {
        Map<String, String> words = MessageSamples.of(kind);
        words.remove("first_name");
        return words;
    }

    @Test
    void greetsWithoutANameWhenNoneIsKnown() {
        String body = catalogue
                .render(MessageKind.LOGIN_CODE, Channel.EMAIL, "nl", nameless(MessageKind.LOGIN_CODE))
                .body();

        assertThat(body).startsWith("Dag,\n");
        assertThat(catalogue
                        .render(MessageKind.LOGIN_CODE, Channel.EMAIL, "uk", nameless(MessageKind.LOGIN_CODE))
                        .body())
                .startsWith("Вітаємо!\n");
    }

    @Test
    void saysWhatIsStillToBeSet() {
        MessageCatalogue bare = new MessageCatalogue(new Settings(Map.of()), OwnWords.NONE);

        String body = bare.render(MessageKind.LOGIN_CODE, Channel.EMAIL, "nl", nameless(MessageKind.LOGIN_CODE))
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
                        .render(MessageKind.LOGIN_CODE, Channel.EMAIL, "de", nameless(MessageKind.LOGIN_CODE))
                        .subject())
                .isEqualTo("Je code is 123456");
    }

    @Test
    void writesDaysAndTimesInTheLanguageOfTheReader() {
        Instant start = Instant.parse("2026-12-01T09:00:00Z");
        Map<String, String> words = nameless(MessageKind.REMINDER);
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

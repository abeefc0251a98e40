package nl.jouwroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The content that a new installation begins with, and the document that it is stored as. */
class RouteContentTest {

    static final Set<String> KINDS =
            Set.of("JOUW_ROUTE", "TRAINING", "SHORT_ROUTE", "NEW_IN_TOWN", "EMPLOYERS", "DROP_IN");

    private final RouteContent content = RouteFile.read();

    @Test
    void theFirstEditionIsSound() {
        assertThat(EditionCheck.of(content, KINDS)).isEmpty();
    }

    @Test
    void itIsRichEnough() {
        assertThat(content.questions()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(content.steps()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void everyTextIsThereInDutchAndEnglishAndHasNoWordsThatPeopleStumbleOver() {
        texts().forEach(text -> {
            assertThat(text.byLanguage()).containsKeys("nl", "en");
            assertThat(text.in("nl").toLowerCase(Locale.ROOT))
                    .doesNotContain("samenwerk", "ontvangen", "notificatie", "indien", "cliënt");
        });
    }

    @Test
    void questionsAndTheResultAreThereInEveryLanguage() {
        Stream.of(
                        Stream.of(
                                content.title(),
                                content.intro(),
                                content.result().more(),
                                content.result().and()),
                        content.questions().stream().flatMap(q -> Stream.of(q.question(), q.help())),
                        content.questions().stream()
                                .flatMap(q -> q.options().stream())
                                .map(RouteOption::text),
                        content.steps().stream().flatMap(s -> Stream.of(s.title(), s.summary(), s.why())))
                .flatMap(some -> some)
                .forEach(text -> assertThat(text.byLanguage()).containsOnlyKeys("nl", "en", "ar", "uk", "tr"));
        content.steps().forEach(step -> step.why().byLanguage().values().forEach(why -> assertThat(
                        why.contains(RouteStep.ANSWERS))
                .as(why)
                .isEqualTo(step.why().in("nl").contains(RouteStep.ANSWERS))));
    }

    private Stream<Texts> texts() {
        return Stream.of(
                        Stream.of(content.title(), content.intro()),
                        content.questions().stream().flatMap(q -> Stream.of(q.question(), q.help())),
                        content.questions().stream()
                                .flatMap(q -> q.options().stream())
                                .map(RouteOption::text),
                        content.steps().stream()
                                .flatMap(s -> Stream.of(s.title(), s.summary(), s.body(), s.why(), s.goal(), s.step())))
                .flatMap(some -> some);
    }

    @Test
    void noPhoneNumberAndNoAmountIsMadeUp() {
        assertThat(content.contacts()).allMatch(contact -> contact.phone() == null && contact.place() == null);
        texts().forEach(text -> assertThat(text.in("nl")).doesNotContainPattern("\\d{3}[- ]?\\d{3}|€"));
    }

    @Test
    void theDocumentIsReadBackAsItWas() {
        assertThat(RouteContent.fromJson(content.toJson())).isEqualTo(content);
        RouteContent odd = new RouteContent(
                Texts.dutch("\"\\\n\t\u0001 é 😀 </script>"),
                Texts.NONE,
                content.result(),
                List.of(new RouteContact("plek", Texts.NONE, null, "1", null, "\n x")),
                List.of(),
                List.of());
        RouteContent back = RouteContent.fromJson(odd.toJson());
        assertThat(back.title()).isEqualTo(odd.title());
        assertThat(back.contacts().get(0).phone()).isEqualTo("1");
    }

    @Test
    void aDraftMayLackAlmostEverything() {
        RouteContent bare = RouteContent.fromJson("{}");
        assertThat(bare.steps()).isEmpty();
        assertThat(Route.of(bare, RouteAnswers.NONE).steps()).isEmpty();
        assertThatThrownBy(() -> RouteContent.fromJson("[1]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RouteContent.fromJson("{\"steps\": [{}]}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

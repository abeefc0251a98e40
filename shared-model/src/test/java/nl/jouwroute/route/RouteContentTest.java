package nl.jouwroute.route;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    /** What issue 3 asks the first content to be about, each with the steps that are about it. */
    @Test
    void everySubjectThatWasAskedForHasItsSteps() {
        Map<String, List<String>> subjects = Map.ofEntries(
                entry("work now", List.of("korte-route", "vacatures-werknl", "uitzendbureau")),
                entry("qualities", List.of("lijst-ervaring", "beroepentest")),
                entry("training", List.of("training-solliciteren", "jouw-route-groep")),
                entry("how to develop", List.of("leren-op-werk", "leerwerkloket", "leren-en-werken")),
                entry("where to go", List.of("plek-in-de-wijk", "gesprek-tiem")),
                entry("money", List.of("inkomen-hulp", "geld-jong")),
                entry("benefits and unemployment", List.of("ww-vragen", "ww-stopt", "bijstand-werk")),
                entry("school and stopping with it", List.of("rmc", "school-regels", "andere-opleiding")),
                entry("language and reading", List.of("taalpunt", "taalmeter")),
                entry("newcomers", List.of("nieuwe-zwollenaren", "diploma-buitenland")),
                entry("starting a business", List.of("rbz", "bedrijf-plan")),
                entry("health and care for others", List.of("gezondheid", "zorg-thuis")),
                entry("debts", List.of("schulden")),
                entry("basic skills", List.of("computer", "educatiemeter")),
                entry("shortage occupations", List.of("kansrijk-werk")));
        assertThat(subjects).hasSize(15);
        subjects.forEach((subject, steps) -> assertThat(steps).as(subject).allMatch(step -> content.findStep(step)
                .isPresent()));
    }

    /** A name in the middle of a sentence, or one in capitals: an organisation nearly always. */
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},;’()] )\\p{Lu}[\\p{L}\\d]*|\\b\\p{Lu}{2,}\\b");

    /** Those of the documents in Zwolle, and national ones that are certain (../shared/content/README.md). */
    private static final Set<String> NAMES = Set.of(
            ("Tiem Jongerenteam Sociaal Wijkteam Inkomensondersteuning Raadslieden RMC Leerwerkloket Taalpunt Stadkamer Zwolle Doet"
                            + " Travers Groei Vooruit Team IPA Regionaal Bureau Zelfstandigen Werkcentrum Educatiemeter CTC Taalmeter"
                            + " Jouw Route Nieuwe Zwollenaren Nederland Nederlands"
                            + " UWV WW DUO KVK SBB BBL KiesMBO Geldfit Dienst Toeslagen Internationale Diplomawaardering Eva")
                    .split(" "));

    @Test
    void onlyOrganisationsAreNamedThatTheDocumentsNameOrThatAreNational() {
        Stream.concat(texts(), content.contacts().stream().map(RouteContact::name))
                .map(text -> text.in("nl"))
                .forEach(text -> assertThat(NAME.matcher(text).results().map(MatchResult::group))
                        .as(text)
                        .isSubsetOf(NAMES));
    }

    /** The route says them again, between quotes and in a list, without the question. */
    @Test
    void everyAnswerCanBeReadAlone() {
        Set<String> bare = Set.of("ja", "nee", "yes", "no", "نعم", "لا", "так", "ні", "evet", "hayır");
        content.questions().stream()
                .flatMap(question -> question.options().stream())
                .flatMap(option -> option.text().byLanguage().values().stream())
                .forEach(text -> assertThat(text.toLowerCase(Locale.ROOT)).isNotIn(bare));
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

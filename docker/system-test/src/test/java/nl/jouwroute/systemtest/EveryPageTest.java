package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.jouwroute.common.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in every language, in one pass of one browser: what experience.md asks of all of them. */
@SystemTest
class EveryPageTest {

    private static final List<String> FOR_EVERYBODY = List.of(
            "/",
            "/bijeenkomsten",
            "/inloggen",
            "/inloggen/code",
            "/contact",
            "/privacy",
            "/toegankelijkheid",
            "/aanmelden",
            "/demo/berichten",
            "/is-er-niet");

    private static final List<String> OF_A_RESIDENT = List.of(
            "/mijn",
            "/mijn/naam",
            "/mijn/plan",
            "/mijn/plan/nu-dag",
            "/mijn/plan/nu-gedaan",
            "/mijn/plan/nu-cijfer",
            "/mijn/plan/straks-wanneer",
            "/mijn/plan/controleren",
            "/mijn/profiel",
            "/mijn/video",
            "/mijn/bijeenkomsten");

    private final TestSystem system;

    EveryPageTest(TestSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndFitsASmallPhone(Language language) {
        List<String> wrong = new ArrayList<>();
        try (Phone phone = system.phone()) {
            new Residents(system).logIn(phone, TestSystem.newAddress());
            phone.open("/mijn?taal=" + language.tag());
            String session = new Sessions(system).create(3);
            Stream.of(FOR_EVERYBODY, OF_A_RESIDENT, List.of(session))
                    .flatMap(List::stream)
                    .forEach(path -> wrong.addAll(look(phone, path, language)));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> look(Phone phone, String path, Language language) {
        phone.open(path);
        List<String> wrong = new ArrayList<>(phone.violations());
        Object html = phone.page().evaluate("document.documentElement.lang + ' ' + document.documentElement.dir");
        if (!html.equals(language.tag() + " " + language.direction())) {
            wrong.add("says that it is " + html);
        }
        phone.tooWideFor(320, 100).ifPresent(wrong::add);
        phone.tooWideFor(320, 200).ifPresent(wrong::add);
        if (path.equals("/") || path.equals("/mijn/plan/nu-dag")) {
            phone.screenshot("taal-" + language.tag() + path.replace('/', '-'));
        }
        return wrong.stream()
                .map(what -> language.tag() + " " + path + ": " + what)
                .toList();
    }
}

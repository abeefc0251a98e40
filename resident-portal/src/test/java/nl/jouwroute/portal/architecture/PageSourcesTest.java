package nl.jouwroute.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jouwroute.architecture.InlineCode;
import nl.jouwroute.architecture.Unused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no page of the portal may hold (docs/architecture.md): each line here would break the CSP, a session or Mojarra. */
class PageSourcesTest {

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).collect(Collectors.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_tag_that_writes_inline_script(Path page) throws IOException {
        assertThat(Files.readString(page))
                .doesNotContain(
                        "<h:head",
                        "<h:body",
                        "<h:button",
                        "<h:commandLink",
                        "<h:commandScript",
                        "<f:ajax",
                        "<o:highlight",
                        "<p:");
    }

    /** Mojarra sends such parameters along by a script in the button. */
    @ParameterizedTest
    @MethodSource("pages")
    void no_parameter_in_a_button(Path page) throws IOException {
        assertThat(Files.readString(page))
                .doesNotContainPattern("(?s)<h:commandButton\\b[^>]*(?<!/)>((?!</h:commandButton>).)*<f:param\\b")
                .doesNotContainPattern("(?s)<button\\b[^>]*>((?!</button>).)*<f:param\\b");
    }

    @Test
    void no_inline_script_or_style() throws IOException {
        assertThat(InlineCode.in(Path.of("src/main/webapp"))).isEmpty();
    }

    @Test
    void no_look_that_nothing_has() {
        assertThat(Unused.classes(Path.of("src/main/css"), Path.of("src/main"), Path.of("../shared-model/src/main")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_unescaped(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainPattern("escape\\s*=\\s*\"(?!true)");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_expression_decides_what_is_included(Path page) throws IOException {
        assertThat(Files.readString(page))
                .doesNotContainPattern("<ui:(include|decorate|composition)[^>]*(src|template)=\"[^\"]*[#$]\\{");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_session_flash_or_conversation(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContain("sessionScope", "flash.", "request.session", "conversation");
    }

    /** A menu that sticks to the edge of the screen may lie half over a choice, which is then too small to hit. */
    @ParameterizedTest
    @MethodSource("pages")
    void the_menu_covers_no_choice_or_field(Path page) throws IOException {
        String source = Files.readString(page);
        if (source.contains("page.xhtml\"") && source.matches("(?s).*<jr:(choices|field|area|date)\\b.*")) {
            assertThat(source).contains("<ui:param name=\"task\"");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_from_elsewhere(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }
}

package nl.jouwroute.staff.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import nl.jouwroute.architecture.InlineCode;
import nl.jouwroute.architecture.Unused;
import org.junit.jupiter.api.Test;

class PageSourcesTest {

    private static final Path[] SOURCES = {Path.of("src/main"), Path.of("../shared-model/src/main")};

    @Test
    void no_inline_script_or_style() throws IOException {
        assertThat(InlineCode.in(Path.of("src/main/webapp"))).isEmpty();
    }

    @Test
    void no_look_that_nothing_has() {
        assertThat(Unused.classes(Path.of("src/main/css"), SOURCES)).isEmpty();
    }

    @Test
    void no_word_that_nobody_reads() throws IOException {
        Properties words = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/nl/jouwroute/staff/messages.properties"))) {
            words.load(reader);
        }
        assertThat(Unused.keys(words.stringPropertyNames(), SOURCES)).isEmpty();
    }

    /** PrimeFaces takes Enter away from links in the cells of a table and gives nothing back: no row opens by the keyboard. */
    @Test
    void no_table_takes_the_keys_of_the_links_in_it() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page :
                    (Iterable<Path>) pages.filter(file -> file.toString().endsWith(".xhtml"))::iterator) {
                assertThat(Files.readString(page).replace("<p:dataTable cellNavigation=\"false\"", ""))
                        .as(page.toString())
                        .doesNotContain("<p:dataTable");
            }
        }
    }
}

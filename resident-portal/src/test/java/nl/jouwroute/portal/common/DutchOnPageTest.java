package nl.jouwroute.portal.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in Dutch on a page in any language. */
class DutchOnPageTest {

    private static final Pattern DUTCH = Pattern.compile("<[a-z0-9:]+ [^>]*lang=\"nl\"[^>]*>");

    @Test
    void itRunsInItsOwnDirectionSoThatAFullStopStaysAtItsEnd() throws IOException {
        List<String> marked;
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            marked = pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .flatMap(page -> DUTCH.matcher(read(page)).results().map(MatchResult::group))
                    .toList();
        }
        assertThat(marked).isNotEmpty().allMatch(tag -> tag.contains("jr-own") || tag.contains("dir="));
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package nl.jouwroute.portal.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the portal: everything that a page or bean asks for is there, and is plain. */
class WordsTest {

    private static final Pattern IN_PAGE = Pattern.compile("m\\['([^']+)'\\]");
    private static final Pattern IN_CODE =
            Pattern.compile("Pages\\.(?:text|error)\\([^;]*?\"([a-z][a-zA-Z0-9]*\\.[a-zA-Z0-9.]+)\"");

    @Test
    void every_word_that_a_page_or_bean_asks_for_is_in_the_bundle() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (Path file : files("src/main/webapp", ".xhtml")) {
            collect(IN_PAGE, file, wanted);
        }
        for (Path file : files("src/main/java", ".java")) {
            collect(IN_CODE, file, wanted);
        }
        wanted.removeIf(key -> key.endsWith(".")); // the first half of a key that is put together
        assertThat(words().stringPropertyNames()).containsAll(wanted);
    }

    @Test
    void words_that_residents_stumble_over_are_not_used() throws IOException {
        for (Object word : words().values()) {
            assertThat(word.toString().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("samenwerk", "ontvangen", "notificatie", "verwerk", "ongeldig", "submit");
        }
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/nl/jouwroute/portal/messages_nl.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static void collect(Pattern pattern, Path file, Set<String> found) throws IOException {
        Matcher keys = pattern.matcher(Files.readString(file));
        while (keys.find()) {
            found.add(keys.group(1));
        }
    }

    private static List<Path> files(String folder, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(extension)).collect(Collectors.toList());
        }
    }
}

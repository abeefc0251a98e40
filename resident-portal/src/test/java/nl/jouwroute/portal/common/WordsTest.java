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
import nl.jouwroute.architecture.Unused;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Readability;
import nl.jouwroute.common.Wording;
import nl.jouwroute.wording.ShippedTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the portal: everything that a page or bean asks for is there, and is plain. */
class WordsTest {

    private static final Pattern IN_PAGE = Pattern.compile("m\\['([^']+)'\\]");
    private static final Pattern IN_CODE =
            Pattern.compile("Pages\\.(?:text|error|formError)\\([^;]*?\"([a-z][a-zA-Z0-9]*\\.[a-zA-Z0-9.]+)\"");

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
    void every_word_of_the_bundle_is_asked_for() throws IOException {
        assertThat(Unused.keys(words().stringPropertyNames(), Path.of("src/main"), Path.of("../shared-model/src/main")))
                .isEmpty();
    }

    @Test
    void words_that_residents_stumble_over_are_not_used() throws IOException {
        for (Object word : words().values()) {
            assertThat(Readability.bannedIn(word.toString()))
                    .as(word.toString())
                    .isEmpty();
        }
    }

    @Test
    void longer_texts_are_easy_to_read() throws IOException {
        for (Object text : words().values()) {
            if (Readability.words(text.toString()) >= Readability.LONGER_TEXT) {
                assertThat(Readability.of(text.toString()))
                        .as(text.toString())
                        .isGreaterThanOrEqualTo(Readability.FLOOR);
            }
        }
    }

    /** One alone says little, since a long name decides; all of them together say much. */
    @Test
    void shorter_texts_are_easy_to_read_together() throws IOException {
        String together = words().values().stream()
                .map(Object::toString)
                .filter(text -> Readability.words(text) < Readability.LONGER_TEXT)
                .collect(Collectors.joining("\n"));
        assertThat(Readability.of(together)).isGreaterThanOrEqualTo(Readability.FLOOR);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_words_with_the_same_gaps(Language language) throws IOException {
        Properties dutch = words();
        Properties own = words(language);
        assertThat(own.stringPropertyNames())
                .as("keys of " + language)
                .containsExactlyInAnyOrderElementsOf(dutch.stringPropertyNames());
        for (String key : dutch.stringPropertyNames()) {
            assertThat(own.getProperty(key)).as(key + " in " + language).isNotBlank();
            assertThat(gaps(own.getProperty(key))).as(key + " in " + language).isEqualTo(gaps(dutch.getProperty(key)));
            if (!gaps(dutch.getProperty(key)).isEmpty()) {
                assertThat(own.getProperty(key))
                        .as("an apostrophe hides gaps: " + key + " in " + language)
                        .doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_translation_is_marked_until_a_person_has_checked_it(Language language) throws IOException {
        String first = Files.readAllLines(file(language)).get(0);
        assertThat(first.contains("NOT YET CHECKED BY A PERSON")).isEqualTo(language != Language.DUTCH);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "DUTCH", mode = EnumSource.Mode.EXCLUDE)
    void a_question_for_consent_is_not_asked_in_a_translation_that_nobody_checked(Language language)
            throws IOException {
        for (String key : ShippedTexts.CONSENT) {
            assertThat(words(language).getProperty(key)).as(key).isEqualTo(words().getProperty(key));
        }
        Spoken.begin(Wording.RELEASE.in(language));
        try {
            assertThat(Spoken.consent()).isEqualTo(Language.DUTCH);
        } finally {
            Spoken.end();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_about_privacy_says_how_long_a_device_keeps_what_was_typed(Language language) throws IOException {
        Matcher days = Pattern.compile("OLDEST = (\\d+) \\* 24 \\* 3600")
                .matcher(Files.readString(Path.of("src/main/js/keep.js")));
        assertThat(days.find()).isTrue();
        assertThat(words(language).getProperty("privacy.10.device")).contains(days.group(1));
        assertThat(Files.readString(Path.of("src/main/webapp/privacy.xhtml"))).contains("m['privacy.10.device']");
    }

    private static Set<String> gaps(String words) {
        Set<String> gaps = new TreeSet<>();
        Matcher gap = Pattern.compile("\\{\\d+}").matcher(words);
        while (gap.find()) {
            gaps.add(gap.group());
        }
        return gaps;
    }

    private static Path file(Language language) {
        return Path.of(
                "../shared-model/src/main/resources/nl/jouwroute/content/messages_" + language.tag() + ".properties");
    }

    private static Properties words() throws IOException {
        return words(Language.DUTCH);
    }

    private static Properties words(Language language) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file(language), StandardCharsets.UTF_8)) {
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

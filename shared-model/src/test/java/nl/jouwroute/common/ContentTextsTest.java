package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Everything in the content files that a resident reads in Dutch is plain. */
class ContentTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "route.yaml",
                "plan.yaml",
                "plan-steps.yaml",
                "qualities.yaml",
                "messages.yaml",
                "staff-messages.yaml"
            })
    void isEasyToReadAndHasNoWordsThatPeopleStumbleOver(String file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = ContentNode.class.getResourceAsStream("/nl/jouwroute/content/" + file)) {
            dutch(new Load(LoadSettings.builder().build()).loadFromInputStream(in), false, texts);
        }
        assertThat(texts).hasSizeGreaterThan(5);
        for (String text : texts) {
            String words = text.replaceAll("\\{[a-z_]+}", "dit");
            assertThat(Readability.bannedIn(words)).as(text).isEmpty();
            assertThat(Readability.isHard(words))
                    .as(Readability.of(words) + ": " + text)
                    .isFalse();
        }
        String shorter = texts.stream()
                .filter(text -> Readability.words(text) < Readability.LONGER_TEXT)
                .collect(Collectors.joining("\n"));
        assertThat(Readability.of(shorter)).as("the shorter ones together").isGreaterThanOrEqualTo(Readability.FLOOR);
    }

    /** All texts under a key "nl", whatever their shape. */
    private static void dutch(Object node, boolean inside, List<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> dutch(value, inside || "nl".equals(key), found));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> dutch(value, inside, found));
        } else if (inside && node instanceof String text) {
            found.add(text);
        }
    }
}

package nl.jouwroute.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.JsonText;

/** The stored form of a {@link QuestionSet}. Works without a server around it: the migrate command stores the first. */
final class QuestionSetWriter {

    private QuestionSetWriter() {}

    static String write(QuestionSet set) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "chapters",
                set.chapters().stream()
                        .map(chapter -> map(
                                "key", chapter.key().name(),
                                "title", chapter.title().byLanguage(),
                                "intro", chapter.intro().byLanguage()))
                        .toList());
        document.put(
                "questions",
                set.questions().stream().map(QuestionSetWriter::question).toList());
        return JsonText.of(document);
    }

    private static Map<String, Object> question(QuestionSet.Item item) {
        List<Map<String, Object>> choices = new ArrayList<>();
        for (QuestionSet.Choice choice : item.choices()) {
            choices.add(map(
                    "key", String.valueOf(choices.size() + 1),
                    "text", choice.text().byLanguage(),
                    "picture", choice.picture(),
                    "retired", choice.retired()));
        }
        return map(
                "key", item.key(),
                "chapter", item.chapter().name(),
                "kind", item.kind().name(),
                "prefill", item.prefill().stream().map(Prefill::toString).toList(),
                "question", item.question().byLanguage(),
                "help", item.help().byLanguage(),
                "example", item.example().byLanguage(),
                "choices", choices,
                "low", item.low().byLanguage(),
                "high", item.high().byLanguage());
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}

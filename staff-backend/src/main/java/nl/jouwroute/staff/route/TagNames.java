package nl.jouwroute.staff.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.jouwroute.route.RouteOption;
import nl.jouwroute.route.RouteQuestion;
import nl.jouwroute.route.Texts;

/**
 * What conditions look at, said as editors know it: not the tag, but the question and the answers that give it.
 */
public final class TagNames {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /** The answers to one question. */
    public record Group(String question, List<Choice> choices) {

        public Group {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One answer, or several that mean the same to conditions.
     *
     * @param tag what a form sends
     * @param text question and answer, so that it says enough by itself
     */
    public record Choice(String tag, String text) {}

    private TagNames() {}

    /** Of these questions, in their order. */
    public static TagNames of(List<RouteQuestion> questions) {
        TagNames tags = new TagNames();
        for (RouteQuestion question : questions) {
            String asked = question.question().in(Texts.DUTCH);
            Map<String, List<String>> answers = new LinkedHashMap<>();
            for (RouteOption option : question.options()) {
                option.tags().forEach(tag -> answers.computeIfAbsent(tag, any -> new ArrayList<>())
                        .add(option.text().in(Texts.DUTCH)));
            }
            List<Choice> choices = answers.entrySet().stream()
                    .map(entry -> new Choice(
                            entry.getKey(),
                            entry.getValue().stream().collect(Collectors.joining("” of “", asked + " “", "”"))))
                    .toList();
            if (!choices.isEmpty()) {
                tags.groups.add(new Group(asked, choices));
            }
            choices.forEach(choice -> tags.names.merge(choice.tag(), choice.text(), (one, two) -> one + ", of " + two));
        }
        return tags;
    }

    public List<Group> groups() {
        return List.copyOf(groups);
    }

    /** Such as <i>Heb je werk? “Nee”</i>. */
    public String name(String tag) {
        return names.getOrDefault(tag, "een antwoord dat er niet meer is");
    }

    public boolean knows(String tag) {
        return names.containsKey(tag);
    }
}

package nl.jouwroute.staff.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.jouwroute.route.Condition;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.RouteDraft;
import nl.jouwroute.route.RouteOption;
import nl.jouwroute.route.RouteQuestion;
import nl.jouwroute.route.Texts;

/** Reads a question out of its form. Keys and tags are made here: an editor never sees them. */
final class QuestionReader {

    private static final int NEW_OPTIONS = 2;
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,60}");

    private QuestionReader() {}

    static RouteQuestion empty() {
        return new RouteQuestion("", RouteQuestion.Kind.ONE, Condition.ALWAYS, Texts.NONE, Texts.NONE, List.of());
    }

    /**
     * @param key of the question in the address; {@value QuestionForm#NEW} for one that has none yet
     */
    static RouteQuestion read(Posted form, RouteContent content, String key) {
        Texts words = form.texts("question");
        String ownKey = key.equals(RouteForm.NEW)
                ? RouteDraft.freshKey(
                        words.in(Texts.DUTCH),
                        taken -> taken.equals(RouteForm.NEW)
                                || content.findQuestion(taken).isPresent())
                : key;
        return new RouteQuestion(
                ownKey,
                form.text("soort").equals(RouteQuestion.Kind.SEVERAL.name())
                        ? RouteQuestion.Kind.SEVERAL
                        : RouteQuestion.Kind.ONE,
                ConditionForm.posted(form),
                words,
                form.texts("help"),
                options(form, content, ownKey));
    }

    private static List<RouteOption> options(Posted form, RouteContent content, String question) {
        List<RouteOption> options = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        Set<String> tags = new HashSet<>();
        for (String key : form.all("antwoord")) {
            if (KEY.matcher(key).matches() && !form.has("o." + key + ".weg")) {
                options.add(new RouteOption(
                        key,
                        tags(content, question, key, tags),
                        form.has("o." + key + ".alleen"),
                        form.texts("o." + key)));
                // who is moved down comes after the one whose place it takes, who is moved up before it
                int place = form.number("o." + key + ".plaats", options.size()) * 2;
                int was = form.all("antwoord").indexOf(key) * 2 + 2;
                places.put(key, place + Integer.signum(place - was));
            }
        }
        options.sort(Comparator.comparing(option -> places.get(option.key())));
        for (int i = 1; i <= Math.max(NEW_OPTIONS, form.number("ruimte", NEW_OPTIONS)); i++) {
            String words = form.text("nieuw-" + i);
            if (!words.isEmpty()) {
                String key = RouteDraft.freshKey(words, taken -> options.stream()
                        .anyMatch(option -> option.key().equals(taken)));
                options.add(new RouteOption(key, tags(content, question, key, tags), false, Texts.dutch(words)));
            }
        }
        return options;
    }

    /** The tags that the answer has; a new one gets a tag of its own, so that conditions can look at it. */
    private static List<String> tags(RouteContent content, String question, String option, Set<String> made) {
        return content.findQuestion(question)
                .flatMap(stored -> stored.find(option))
                .map(RouteOption::tags)
                .orElseGet(() -> {
                    String fresh = RouteDraft.freshKey(
                            question + " " + option, tag -> isTag(content, tag) || made.contains(tag));
                    made.add(fresh);
                    return List.of(fresh);
                });
    }

    private static boolean isTag(RouteContent content, String tag) {
        return content.questions().stream()
                .flatMap(question -> question.options().stream())
                .anyMatch(option -> option.tags().contains(tag));
    }
}

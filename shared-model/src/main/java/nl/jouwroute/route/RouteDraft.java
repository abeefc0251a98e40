package nl.jouwroute.route;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What an editor does to the content of a draft: puts something in its place, takes it away, moves it. Each verb gives a
 * new content and leaves the old as it is. Whether the whole is sound is for {@link EditionCheck}; a draft may be broken.
 */
public final class RouteDraft {

    private static final int LONGEST_KEY = 40;

    private RouteDraft() {}

    /** Puts a question in the place of the one with its key; a new one comes last. */
    public static RouteContent put(RouteContent content, RouteQuestion question) {
        return with(content, put(content.questions(), question, RouteQuestion::key), content.steps());
    }

    public static RouteContent removeQuestion(RouteContent content, String key) {
        return with(content, without(content.questions(), key, RouteQuestion::key), content.steps());
    }

    /**
     * Asks a question earlier or later.
     *
     * @param places -1 for one place earlier; at the end of the list nothing happens
     */
    public static RouteContent moveQuestion(RouteContent content, String key, int places) {
        return with(content, moved(content.questions(), key, places, RouteQuestion::key), content.steps());
    }

    /** Puts a step in the place of the one with its key; a new one comes last among its equals. */
    public static RouteContent put(RouteContent content, RouteStep step) {
        return with(content, content.questions(), put(content.steps(), step, RouteStep::key));
    }

    public static RouteContent removeStep(RouteContent content, String key) {
        return with(content, content.questions(), without(content.steps(), key, RouteStep::key));
    }

    /** The steps in the order in which a route shows them. */
    public static List<RouteStep> inOrder(RouteContent content) {
        return content.steps().stream()
                .sorted(Comparator.comparingInt(RouteStep::weight))
                .toList();
    }

    /** Shows a step earlier or later: it changes places with its neighbour, and so do their weights. */
    public static RouteContent moveStep(RouteContent content, String key, int places) {
        List<RouteStep> before = inOrder(content);
        List<RouteStep> after = moved(before, key, places, RouteStep::key);
        List<RouteStep> weighed = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            weighed.add(after.get(i).weighing(before.get(i).weight()));
        }
        return with(content, content.questions(), weighed);
    }

    /** Puts a contact in the place of the one with its key; a new one comes last. */
    public static RouteContent put(RouteContent content, RouteContact contact) {
        return withContacts(content, put(content.contacts(), contact, RouteContact::key));
    }

    public static RouteContent removeContact(RouteContent content, String key) {
        return withContacts(content, without(content.contacts(), key, RouteContact::key));
    }

    /** Says the texts around questions and steps in other words. */
    public static RouteContent say(RouteContent content, Texts title, Texts intro, RouteContent.Result result) {
        return new RouteContent(title, intro, result, content.contacts(), content.questions(), content.steps());
    }

    /**
     * A key for something new, made of its Dutch words: small letters, digits and hyphens.
     *
     * @param taken whether something has this key already
     */
    public static String freshKey(String words, Predicate<String> taken) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String start =
                plain.length() > LONGEST_KEY ? plain.substring(0, LONGEST_KEY).replaceAll("-[^-]*$", "") : plain;
        String base = start.isEmpty() ? "nieuw" : start;
        String key = base;
        for (int number = 2; taken.test(key); number++) {
            key = base + "-" + number;
        }
        return key;
    }

    private static RouteContent with(RouteContent content, List<RouteQuestion> questions, List<RouteStep> steps) {
        return new RouteContent(
                content.title(), content.intro(), content.result(), content.contacts(), questions, steps);
    }

    private static RouteContent withContacts(RouteContent content, List<RouteContact> contacts) {
        return new RouteContent(
                content.title(), content.intro(), content.result(), contacts, content.questions(), content.steps());
    }

    private static <T> List<T> put(List<T> items, T item, Function<T, String> key) {
        List<T> changed = new ArrayList<>(items);
        int at = indexOf(items, key.apply(item), key);
        if (at < 0) {
            changed.add(item);
        } else {
            changed.set(at, item);
        }
        return changed;
    }

    private static <T> List<T> without(List<T> items, String gone, Function<T, String> key) {
        return items.stream().filter(item -> !key.apply(item).equals(gone)).toList();
    }

    private static <T> List<T> moved(List<T> items, String key, int places, Function<T, String> keyOf) {
        List<T> changed = new ArrayList<>(items);
        int from = indexOf(items, key, keyOf);
        int to = from + places;
        if (from >= 0 && to >= 0 && to < items.size()) {
            Collections.rotate(changed.subList(Math.min(from, to), Math.max(from, to) + 1), places > 0 ? -1 : 1);
        }
        return changed;
    }

    private static <T> int indexOf(List<T> items, String key, Function<T, String> keyOf) {
        for (int i = 0; i < items.size(); i++) {
            if (keyOf.apply(items.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }
}

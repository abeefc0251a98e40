package nl.jouwroute.staff.route;

import java.util.List;
import java.util.Set;
import nl.jouwroute.route.ContentLines;

/** The things of the route that are edited one at a time, each with the path that it goes by. */
public final class RouteItems {

    static final String QUESTIONS = "questions";
    static final String STEPS = "steps";
    static final String CONTACTS = "contacts";

    /** The texts around questions and steps: one form. */
    static final String TEXTS = "texts";

    private static final Set<String> LISTS = Set.of(QUESTIONS, STEPS, CONTACTS);
    private static final List<String> IN_TEXTS = List.of("title", "intro", "result");

    private RouteItems() {}

    static String question(String key) {
        return QUESTIONS + "/" + key;
    }

    static String step(String key) {
        return STEPS + "/" + key;
    }

    static String contact(String key) {
        return CONTACTS + "/" + key;
    }

    /** The lines of one thing. */
    static ContentLines part(ContentLines lines, String item) {
        return item.equals(TEXTS) ? lines.only(IN_TEXTS) : lines.under(item);
    }

    /** To which thing a line belongs. */
    static String itemOf(String path) {
        String[] parts = path.split("/", 3);
        return LISTS.contains(parts[0]) && parts.length > 1 ? parts[0] + "/" + parts[1] : TEXTS;
    }

    /** What is left of a line's path within its thing. */
    static String within(String path) {
        String item = itemOf(path);
        return path.startsWith(item + "/") ? path.substring(item.length() + 1) : path;
    }
}

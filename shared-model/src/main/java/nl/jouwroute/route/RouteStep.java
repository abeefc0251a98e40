package nl.jouwroute.route;

import java.util.List;

/**
 * One piece of advice.
 *
 * @param key stands in its address, {@code /stap/{key}}
 * @param kind what sort of thing it is
 * @param weight the lower, the earlier in the route
 * @param when it is shown
 * @param always an editor said that it is meant for everybody; only then may the condition be empty
 * @param sessions codes of the kinds of group session that fit
 * @param contacts keys of the {@link RouteContact}s that help with it
 * @param title at most eight words or so
 * @param summary one or two sentences
 * @param body short paragraphs; lines that begin with {@code "- "} are a list
 * @param why the reason; {@code {answers}} stands for the answers that asked for it
 * @param goal proposed for the plan
 * @param step proposed for the plan, as its first thing to do
 */
public record RouteStep(
        String key,
        StepKind kind,
        int weight,
        Condition when,
        boolean always,
        List<String> sessions,
        List<String> contacts,
        Texts title,
        Texts summary,
        Texts body,
        Texts why,
        Texts goal,
        Texts step) {

    /** In {@link #why()}, where the answers are quoted. */
    public static final String ANSWERS = "{answers}";

    public RouteStep {
        sessions = List.copyOf(sessions);
        contacts = List.copyOf(contacts);
    }

    /** The same at another place in the order. */
    RouteStep weighing(int other) {
        return other == weight
                ? this
                : new RouteStep(
                        key, kind, other, when, always, sessions, contacts, title, summary, body, why, goal, step);
    }
}

package nl.jouwroute.plan;

/**
 * An answer of the route that says something about a question of the plan. It is shown with the question; where it means
 * the same as a choice, that choice stands ready too. What it says is never put into the resident's own words.
 *
 * @param tag of the route's answer
 * @param choice number of the choice that means the same; 0 when none does
 */
public record Prefill(String tag, int choice) {

    private static final String MEANS = "=";

    /** Reads {@code tag=3}, or {@code tag} for one that no choice stands for. */
    public static Prefill parse(String text) {
        int at = text.indexOf(MEANS);
        return at < 0
                ? new Prefill(text, 0)
                : new Prefill(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return choice == 0 ? tag : tag + MEANS + choice;
    }
}

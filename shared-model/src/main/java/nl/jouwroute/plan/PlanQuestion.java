package nl.jouwroute.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of the plan.
 *
 * @param key what it is called in addresses and in the database
 * @param chapter where it stands
 * @param kind how it is answered
 * @param pictures the name of a picture for each choice, in their order; empty for a question without pictures
 * @param wordings its words per language; Dutch is always there
 */
public record PlanQuestion(
        String key, PlanChapter chapter, QuestionKind kind, List<String> pictures, Map<String, Wording> wordings) {

    public PlanQuestion {
        pictures = List.copyOf(pictures);
        wordings = Map.copyOf(wordings);
    }

    /** The words in this language, else in Dutch. */
    public Wording in(String language) {
        return wordings.getOrDefault(language, wordings.get("nl"));
    }

    /** The name of the picture of a choice; empty when it has none. */
    public Optional<String> picture(int number) {
        return number <= pictures.size() ? Optional.of(pictures.get(number - 1)) : Optional.empty();
    }

    /** How many choices there are; the same in every language. */
    public int choiceCount() {
        return in("nl").choices().size();
    }

    /**
     * What a reader sees.
     *
     * @param question the question itself
     * @param help one short sentence
     * @param example an answer that somebody could give
     * @param choices the first has number 1
     * @param low what the lowest step of a scale means; else null
     * @param high what the highest step of a scale means; else null
     */
    public record Wording(String question, String help, String example, List<String> choices, String low, String high) {

        public Wording {
            choices = List.copyOf(choices);
        }
    }
}

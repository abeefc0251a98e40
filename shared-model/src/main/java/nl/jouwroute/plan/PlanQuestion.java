package nl.jouwroute.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One question of the plan.
 *
 * @param key what it is called in addresses and in the database
 * @param chapter where it stands
 * @param kind how it is answered
 * @param pictures the name of a picture for each choice, in their order; empty for a question without pictures
 * @param wordings its words per language; Dutch is always there
 * @param edition number of the edition that asks it like this
 * @param retired numbers of choices that nobody can choose any more
 * @param prefill answers of the route that say something about it; often none
 */
public record PlanQuestion(
        String key,
        PlanChapter chapter,
        QuestionKind kind,
        List<String> pictures,
        Map<String, Wording> wordings,
        int edition,
        Set<Integer> retired,
        List<Prefill> prefill) {

    public PlanQuestion {
        pictures = List.copyOf(pictures);
        wordings = Map.copyOf(wordings);
        retired = Set.copyOf(retired);
        prefill = List.copyOf(prefill);
    }

    /** Whether a choice stands on the page for somebody who did not choose it before. */
    public boolean offers(int number) {
        return number >= 1 && number <= choiceCount() && !retired.contains(number);
    }

    /** The words in this language, else in Dutch. */
    public Wording in(String language) {
        return wordings.getOrDefault(language, wordings.get("nl"));
    }

    /** The name of the picture of a choice; empty when it has none. */
    public Optional<String> picture(int number) {
        return number <= pictures.size() ? Optional.of(pictures.get(number - 1)) : Optional.empty();
    }

    /** How many choices there are and were; the same in every language. */
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

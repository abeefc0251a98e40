package nl.jouwroute.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a resident answers to one question of the plan; cannot be longer than the database holds.
 *
 * @param chosen numbers of the chosen options, from 1, ascending, each once
 * @param words in the resident's own words; null for none, never blank, at most {@value #MAX_WORDS} characters
 * @param day a chosen day; null for none
 * @param numberKind what a number in the words is, when it looks like a citizen service number; else null
 */
public record Answer(List<Integer> chosen, String words, LocalDate day, NumberKind numberKind) {

    /** Characters of Unicode, as PostgreSQL counts them. */
    public static final int MAX_WORDS = 2000;

    public static final Answer NONE = new Answer(List.of(), null, null, null);

    /** What a nine-digit number is, when it is no citizen service number. */
    public enum NumberKind {
        PHONE,
        CUSTOMER,
        OTHER
    }

    public Answer {
        chosen = chosen.stream().distinct().sorted().toList();
        words = words == null || words.isBlank() ? null : words.strip();
        if (words != null && length(words) > MAX_WORDS) {
            throw new IllegalArgumentException("more than " + MAX_WORDS + " characters");
        }
    }

    public static Answer ofChoices(Integer... chosen) {
        return new Answer(List.of(chosen), null, null, null);
    }

    public static Answer ofWords(String words) {
        return new Answer(List.of(), words, null, null);
    }

    /** How long the words count. */
    public static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    public boolean isEmpty() {
        return chosen.isEmpty() && words == null && day == null;
    }

    /** The same to a reader; what a number was said to be does not show. */
    public boolean readsLike(Answer other) {
        return chosen.equals(other.chosen)
                && Optional.ofNullable(words).equals(Optional.ofNullable(other.words))
                && Optional.ofNullable(day).equals(Optional.ofNullable(other.day));
    }

    /**
     * Refuses what the question does not offer.
     *
     * @throws IllegalArgumentException for an option that is not there, several where one is asked, or a day where none is
     */
    void mustFit(PlanQuestion question) {
        for (int number : chosen) {
            if (number < 1 || number > question.choiceCount()) {
                throw new IllegalArgumentException(question.key() + " has no option " + number);
            }
        }
        if (chosen.size() > 1 && !question.kind().choosesSeveral()) {
            throw new IllegalArgumentException(question.key() + " takes one option");
        }
        if (day != null && question.kind() != QuestionKind.DATE) {
            throw new IllegalArgumentException(question.key() + " takes no day");
        }
    }
}

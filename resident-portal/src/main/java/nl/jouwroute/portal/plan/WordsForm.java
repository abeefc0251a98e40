package nl.jouwroute.portal.plan;

import java.util.List;
import java.util.Optional;
import nl.jouwroute.common.CitizenServiceNumbers;
import nl.jouwroute.plan.Answer;
import nl.jouwroute.plan.Intention;
import nl.jouwroute.portal.common.FormFields;
import nl.jouwroute.portal.common.Pages;

/** The words of a goal or a step: chosen from examples or typed. What is typed goes before what is chosen. */
public final class WordsForm {

    static final String CHOICE = "keuze";
    static final String WORDS = "tekst";

    private final List<String> examples;
    private String words;
    private String chosen;

    private WordsForm(List<String> examples, String words, String chosen) {
        this.examples = examples;
        this.words = words;
        this.chosen = chosen;
    }

    static WordsForm of(List<String> examples, String words) {
        return new WordsForm(examples, words, "");
    }

    static WordsForm posted(List<String> examples, FormFields fields) {
        return new WordsForm(
                examples, fields.first(WORDS).strip(), fields.first(CHOICE).strip());
    }

    /** The words; empty when something is wrong, which the page then shows. */
    Optional<String> read(String emptyKey) {
        String text = words.isEmpty() ? example() : words;
        int length = Answer.length(text);
        if (text.isEmpty()) {
            Pages.error(examples.isEmpty() ? WORDS : CHOICE, emptyKey);
        } else if (length > Intention.MAX_WORDS) {
            Pages.error(WORDS, "step.long", length - Intention.MAX_WORDS);
        } else if (CitizenServiceNumbers.findIn(text).isPresent()) {
            Pages.error(WORDS, "step.bsn");
        } else {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    private String example() {
        return examples.stream()
                .filter(example -> key(example).equals(chosen))
                .findFirst()
                .orElse("");
    }

    /** The same for the same words, wherever they stand in the list. */
    private static String key(String example) {
        return Integer.toHexString(example.hashCode());
    }

    /** Something to choose. */
    public record Example(String key, String text, boolean chosen) {}

    /** The examples to choose from. */
    public List<Example> getOptions() {
        return examples.stream()
                .map(example -> new Example(key(example), example, key(example).equals(chosen)))
                .toList();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words.strip();
    }
}

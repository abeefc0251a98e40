package nl.jouwroute.portal.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.CitizenServiceNumbers;
import nl.jouwroute.common.Ids;
import nl.jouwroute.plan.Answer;
import nl.jouwroute.plan.Intention;
import nl.jouwroute.plan.StepChangedElsewhere;
import nl.jouwroute.portal.common.FormFields;
import nl.jouwroute.portal.common.Pages;

/**
 * The form of a goal or a step: its words, chosen from examples or typed, where what is typed goes before what is chosen;
 * its own key, so that it makes one thing however often it is sent; and which revision it shows.
 */
public final class WordsForm {

    static final String CHOICE = "keuze";
    static final String WORDS = "tekst";

    private static final String KEY = "sleutel";

    private final List<String> examples;
    private final String chosen;
    private final UUID key;
    private String words;
    private int revision;
    private List<String> elsewhere = List.of();

    private WordsForm(List<String> examples, String words, String chosen, UUID key, int revision) {
        this.examples = examples;
        this.words = words;
        this.chosen = chosen;
        this.key = key;
        this.revision = revision;
    }

    /** The form of something new. */
    static WordsForm blank(List<String> examples) {
        return new WordsForm(examples, "", "", UUID.randomUUID(), 0);
    }

    /** The form that changes what is stored. */
    static WordsForm of(String words, int revision) {
        return new WordsForm(List.of(), words, "", UUID.randomUUID(), revision);
    }

    static WordsForm posted(List<String> examples, FormFields fields) {
        return new WordsForm(
                examples,
                fields.first(WORDS).strip(),
                fields.first(CHOICE).strip(),
                Ids.find(fields.first(KEY)).orElseGet(UUID::randomUUID),
                fields.revision());
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

    /** Another screen changed it meanwhile: both are shown, and only a second press overwrites. */
    void changedElsewhere(StepChangedElsewhere changed) {
        elsewhere = List.of(changed.stored());
        revision = changed.revision();
    }

    /** The address of the page after this form; it names the form, so that the device forgets what it kept of it. */
    String stored(String page) {
        return page + "?bewaard=" + key;
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

    public UUID getKey() {
        return key;
    }

    public int getRevision() {
        return revision;
    }

    /** What another screen made of it meanwhile; empty when nothing did. */
    public List<String> getElsewhere() {
        return elsewhere;
    }
}

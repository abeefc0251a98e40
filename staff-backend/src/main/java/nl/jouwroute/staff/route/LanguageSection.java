package nl.jouwroute.staff.route;

import java.util.Arrays;
import java.util.List;
import nl.jouwroute.common.Language;
import nl.jouwroute.route.Texts;
import nl.jouwroute.route.TranslationState;
import nl.jouwroute.staff.common.InLanguage;

/**
 * The part of a form that holds the texts of one language.
 *
 * @param open whether it is unfolded from the start
 * @param state how the translation stands, in a few words; empty when all is well
 */
public record LanguageSection(Language language, boolean open, String state, List<Field> fields) implements InLanguage {

    public LanguageSection {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param dutch the Dutch words to translate; null in the Dutch part itself
     */
    public record Field(
            String name, String id, String label, String help, int rows, int longest, String value, String dutch) {}

    /**
     * All languages, each with the same texts.
     *
     * @param opened tag of the language to unfold besides Dutch; may be null
     */
    public static List<LanguageSection> of(List<TextField> texts, TranslationState state, String opened) {
        return Arrays.stream(Language.values())
                .map(language -> new LanguageSection(
                        language,
                        language == Language.DUTCH || language.tag().equals(opened),
                        words(language, state),
                        texts.stream().map(text -> field(text, language)).toList()))
                .toList();
    }

    private static Field field(TextField text, Language language) {
        String tag = language.tag();
        return new Field(
                text.name() + "." + tag,
                (text.name() + "-" + tag).replace('.', '-'),
                text.label(),
                text.help(),
                text.rows(),
                text.rows() == 1 ? 300 : Posted.LONGEST,
                text.own(tag),
                language == Language.DUTCH ? null : text.own(Texts.DUTCH));
    }

    private static String words(Language language, TranslationState state) {
        if (state.missing().contains(language)) {
            return "Nog niet af";
        }
        return state.stale().contains(language) ? "Nakijken: het Nederlands is veranderd" : "";
    }
}

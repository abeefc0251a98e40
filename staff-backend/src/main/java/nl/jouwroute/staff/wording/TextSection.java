package nl.jouwroute.staff.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.Language;
import nl.jouwroute.notification.MessageRules;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.InLanguage;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.route.ContentDesk;
import nl.jouwroute.wording.Gaps;
import nl.jouwroute.wording.OwnTexts;
import nl.jouwroute.wording.ShippedTexts;

/**
 * The part of a form that holds a text in one language, beside what the release says.
 *
 * @param open whether it is unfolded from the start
 * @param state how it stands, in a few words; empty when all is well
 * @param own whether something of it is said in another way
 */
public record TextSection(Language language, boolean open, String state, boolean own, List<Field> fields)
        implements InLanguage {

    /** Longer texts get more lines. */
    private static final int LINE = 90;

    private static final int MOST_ROWS = 14;

    private static final int LONGEST = 4000;

    public TextSection {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param part such as {@code subject}
     * @param gaps what the program fills in here; empty when nothing
     * @param most how many characters it may have when all is filled in; 0 when that is no matter
     * @param value what it says, or what was typed
     * @param system what the release says, when that is something else; else null
     * @param dutch the Dutch to translate; null in the Dutch part itself
     */
    public record Field(
            String part,
            String name,
            String id,
            String label,
            int rows,
            int longest,
            String gaps,
            int most,
            String value,
            String system,
            String dutch) {}

    /**
     * All languages.
     *
     * @param typed by part, in all languages
     * @param opened tag of the language to unfold besides Dutch; may be null
     */
    static List<TextSection> of(
            ShippedTexts.Item item, Map<String, Texts> typed, ContentDesk<OwnTexts> desk, String opened) {
        return Arrays.stream(Language.values())
                .map(language -> {
                    List<Field> fields = item.parts().keySet().stream()
                            .map(part -> field(item, part, typed.get(part), language))
                            .toList();
                    boolean own = fields.stream().anyMatch(field -> field.system() != null);
                    return new TextSection(
                            language,
                            language == Language.DUTCH || language.tag().equals(opened),
                            isBehind(item, language, desk) ? Words.text("texts.behind") : "",
                            own,
                            fields);
                })
                .toList();
    }

    private static Field field(ShippedTexts.Item item, String part, Texts typed, Language language) {
        String tag = language.tag();
        String system = item.parts().get(part).in(tag);
        String value = typed.byLanguage().getOrDefault(tag, "");
        boolean oneLine = part.equals("subject");
        return new Field(
                part,
                part + "." + tag,
                part + "-" + tag,
                Words.text("texts.label." + part),
                oneLine ? 1 : Math.max(part.equals("sms") ? 2 : 1, rows(value)),
                LONGEST,
                String.join(" ", Gaps.in(system)),
                part.equals("sms") ? MessageRules.longestSms(language) : 0,
                value,
                value.equals(system) ? null : system,
                language == Language.DUTCH ? null : typed.in(Texts.DUTCH));
    }

    private static int rows(String text) {
        int rows = text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
        return Math.max(1, Math.min(MOST_ROWS, rows));
    }

    /**
     * Whether the Dutch is said in another way and this language did not follow: it still says what the release says, or
     * what was published before the Dutch changed.
     */
    static boolean isBehind(ShippedTexts.Item item, Language language, ContentDesk<OwnTexts> desk) {
        if (language == Language.DUTCH) {
            return false;
        }
        ContentLines now = desk.lines().under(item.path());
        ContentLines before = desk.before().under(item.path());
        return item.parts().keySet().stream().anyMatch(part -> {
            String dutch = part + "/" + Texts.DUTCH;
            String there = part + "/" + language.tag();
            boolean changed = !now.find(dutch).equals(before.find(dutch));
            return now.find(dutch).isPresent() && now.find(there).isEmpty()
                    || changed && now.find(there).isPresent() && now.find(there).equals(before.find(there));
        });
    }

    public boolean isTranslation() {
        return language != Language.DUTCH;
    }
}

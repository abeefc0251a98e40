package nl.jouwroute.wording;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Wording;
import nl.jouwroute.notification.OwnWords;

/**
 * The texts of an edition, ready to be used: looking one up is one look in a map. An own text that does not fit the release
 * any more, because the release lacks it or fills other gaps, is left out: then the release speaks.
 *
 * @param number of the edition; 0 for the release
 * @param wording the words of the portal
 * @param messages what the messages say
 */
public record TextsInUse(int number, Wording wording, OwnWords messages) {

    /** Nobody said anything in another way. */
    public static final TextsInUse RELEASE = new TextsInUse(0, Wording.RELEASE, OwnWords.NONE);

    /** The texts of an edition. */
    public static TextsInUse of(int number, OwnTexts own) {
        Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
        Map<String, String> messages = new HashMap<>();
        own.texts().forEach((path, text) -> ShippedTexts.text(path).ifPresent(shipped -> {
            for (Language language : Language.values()) {
                String said = text.byLanguage().get(language.tag());
                if (said == null || !Gaps.fit(said, shipped.in(language.tag()))) {
                    continue;
                }
                if (path.startsWith(ShippedTexts.WORDS)) {
                    words.computeIfAbsent(language, any -> new HashMap<>()).put(key(path), onPage(said));
                } else {
                    messages.put(path + "/" + language.tag(), said);
                }
            }
        }));
        return new TextsInUse(
                number,
                Wording.with(words),
                messages.isEmpty() ? OwnWords.NONE : (path, language) -> messages.get(path + "/" + language));
    }

    private static String key(String path) {
        return OwnTexts.itemOf(path).substring(ShippedTexts.WORDS.length());
    }

    /** In a text with gaps a straight apostrophe would hide them; the round one is the better one anyhow. */
    private static String onPage(String text) {
        return Gaps.in(text).isEmpty() ? text : text.replace('\'', '’');
    }
}

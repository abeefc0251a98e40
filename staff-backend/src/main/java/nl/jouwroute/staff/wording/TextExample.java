package nl.jouwroute.staff.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.MessageCatalogue;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.MessageSamples;
import nl.jouwroute.staff.common.InLanguage;
import nl.jouwroute.wording.OwnTexts;
import nl.jouwroute.wording.ShippedTexts;
import nl.jouwroute.wording.TextsInUse;

/**
 * A message as a resident reads it, its gaps filled with an example.
 *
 * @param subject of the e-mail
 * @param sms null when it has none
 */
public record TextExample(Language language, String subject, String body, String sms) implements InLanguage {

    /** A text that messages share is shown in this one. */
    private static final MessageKind SHARED = MessageKind.PLAN_NOTE;

    private static final String NO = "https://jouwroute.example.nl/nee/x";

    /** In each language, Dutch first; of a word of a page none. */
    static List<TextExample> of(ShippedTexts.Item item, OwnTexts own, Settings settings) {
        if (item.path().startsWith(ShippedTexts.WORDS)) {
            return List.of();
        }
        MessageKind kind = item.isMessage() ? MessageKind.valueOf(item.key().toUpperCase(Locale.ROOT)) : SHARED;
        MessageCatalogue catalogue =
                new MessageCatalogue(settings, TextsInUse.of(0, own).messages());
        Map<String, String> words = MessageSamples.of(kind);
        if (kind.offersNo(Channel.EMAIL)) {
            words.put(MessageCatalogue.OBJECTION_LINK, NO);
        }
        return Arrays.stream(Language.values())
                .map(language -> of(catalogue, kind, language, words))
                .toList();
    }

    private static TextExample of(
            MessageCatalogue catalogue, MessageKind kind, Language language, Map<String, String> words) {
        MessageCatalogue.Text mail = catalogue.render(kind, Channel.EMAIL, language.tag(), words);
        String sms = kind.isEmailOnly()
                ? null
                : catalogue.render(kind, Channel.SMS, language.tag(), words).body();
        return new TextExample(language, mail.subject(), mail.body(), sms);
    }
}

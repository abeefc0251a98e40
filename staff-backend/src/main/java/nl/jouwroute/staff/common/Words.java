package nl.jouwroute.staff.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.jouwroute.common.Refused;

/** Says in Dutch what a code stands for. */
public final class Words {

    private static final String BUNDLE = "nl.jouwroute.staff.messages";

    private Words() {}

    /**
     * The message of a key.
     *
     * @param code key of the message
     * @param words what its braces are filled with
     */
    public static String text(String code, Object... words) {
        String pattern = bundle().getString(code);
        return words.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(words);
    }

    /** Why something was refused, in words for a page. */
    public static String why(Refused refused) {
        return text(refused.code(), refused.details().toArray());
    }

    /** The message of this code; empty when there is none. */
    public static Optional<String> find(String code) {
        return bundle().containsKey(code) ? Optional.of(bundle().getString(code)) : Optional.empty();
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag("nl"));
    }
}

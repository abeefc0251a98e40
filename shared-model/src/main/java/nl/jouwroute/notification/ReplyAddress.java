package nl.jouwroute.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * Where answers to our e-mails arrive: {@code antwoord+token@gemeente.example}, with a token of its own for each message.
 *
 * @param local what stands before the +
 * @param domain what stands behind the @
 */
public record ReplyAddress(String local, String domain) {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-v]{32}");

    /** As the settings say; empty when answers are not fetched. */
    public static Optional<ReplyAddress> of(Settings settings) {
        return settings.find(Setting.REPLY_ADDRESS).map(text -> {
            int at = text.lastIndexOf('@');
            return new ReplyAddress(lower(text.substring(0, Math.max(at, 0))), lower(text.substring(at + 1)));
        });
    }

    /** The address for one message. */
    public String with(String token) {
        return local + "+" + token + "@" + domain;
    }

    /** The token in an address; empty when it is not one of these. */
    public Optional<String> tokenIn(String address) {
        Matcher matcher = Pattern.compile(Pattern.quote(local) + "\\+(" + TOKEN + ")@" + Pattern.quote(domain))
                .matcher(lower(address));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether this is where answers arrive, with a token or without. */
    public boolean isOurs(String address) {
        String text = lower(address);
        return text.endsWith("@" + domain) && (text.startsWith(local + "@") || text.startsWith(local + "+"));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

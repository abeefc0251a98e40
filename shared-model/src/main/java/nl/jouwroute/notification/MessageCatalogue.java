package nl.jouwroute.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jouwroute.common.ContentNode;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** The words of {@code content/messages.yaml}, filled in for one receiver. */
@ApplicationScoped
public class MessageCatalogue {

    private static final String STANDARD_LANGUAGE = "nl";
    private static final String FIRST_NAME = "first_name";

    /** The word for the address where the receiver says: do not approach me. */
    public static final String OBJECTION_LINK = "objection_link";

    /** Among the words, whatever it says: an answer to this very message reaches an advisor. */
    public static final String ANSWERED = "answered";

    private static final Pattern BRACES = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern GREETING_WITHOUT_NAME = Pattern.compile(",? *\\{" + FIRST_NAME + "}");

    private final ContentNode content = ContentNode.load("messages.yaml");
    private final Map<String, Optional<String>> fromSettings;

    /** For CDI. */
    protected MessageCatalogue() {
        this(new Settings());
    }

    @Inject
    public MessageCatalogue(Settings settings) {
        fromSettings =
                Map.of("phone", settings.find(Setting.PHONE), "municipality", settings.find(Setting.MUNICIPALITY));
    }

    /**
     * What to send.
     *
     * @param subject of an e-mail; null in an SMS
     * @param body the text
     */
    public record Text(String subject, String body) {}

    /**
     * Fills in a message.
     *
     * @param language where the content file lacks it, Dutch
     * @param given what the braces are filled with; those of the settings are added, and of a name the first word greets;
     *     with {@value #OBJECTION_LINK} among them the text ends with how to say no, with {@value #ANSWERED} it says that an
     *     advisor's message can be answered
     * @throws IllegalStateException when a brace's word is not given, or there is no text for this channel
     */
    public Text render(MessageKind kind, Channel channel, String language, Map<String, String> given) {
        Map<String, String> words = new HashMap<>(Spelled.out(given, Language.of(language)));
        words.computeIfPresent(FIRST_NAME, (name, called) -> called.strip().split("\\s+", 2)[0]);
        ContentNode message = inLanguage(content.node("messages").node(kind.key()), language);
        ContentNode shared = content.node("shared");
        // stands where a municipality has not filled in a setting yet, such as its phone number
        String toBeSet = textIn(shared.node("to_be_set"), language);
        if (channel == Channel.SMS) {
            if (!message.has("sms")) {
                throw new IllegalStateException(kind + " has no SMS");
            }
            String text = message.text("sms")
                    + answer(kind, words, " ", shared.node("answer_sms"), language)
                    + no(kind, channel, words, shared.node("objection_sms"), language);
            return new Text(null, fill(text, words, kind, toBeSet));
        }
        String greeting = textIn(shared.node("greeting"), language);
        if (words.getOrDefault(FIRST_NAME, "").isBlank()) {
            greeting = GREETING_WITHOUT_NAME.matcher(greeting).replaceAll("");
        }
        String said = message.text("body") + answer(kind, words, "\n\n", shared.node("answer"), language);
        String body = String.join("\n\n", greeting, said, closing(message, shared, language))
                + no(kind, channel, words, shared.node("objection"), language);
        return new Text(fill(message.text("subject"), words, kind, toBeSet), fill(body, words, kind, toBeSet));
    }

    /** The last lines of a message: where to say that no more is wanted. */
    private static String no(
            MessageKind kind, Channel channel, Map<String, String> words, ContentNode texts, String language) {
        return words.containsKey(OBJECTION_LINK) && kind.offersNo(channel)
                ? (channel == Channel.SMS ? " " : "\n\n") + textIn(texts, language)
                : "";
    }

    private static String answer(
            MessageKind kind, Map<String, String> words, String before, ContentNode texts, String language) {
        return words.containsKey(ANSWERED) && kind.isOfAnAdvisor() ? before + textIn(texts, language) : "";
    }

    /** A message to staff has its own. */
    private static String closing(ContentNode message, ContentNode shared, String language) {
        return message.has("closing") ? message.text("closing") : textIn(shared.node("closing"), language);
    }

    private static ContentNode inLanguage(ContentNode message, String language) {
        return message.node(message.has(language) ? language : STANDARD_LANGUAGE);
    }

    private static String textIn(ContentNode texts, String language) {
        return texts.text(texts.has(language) ? language : STANDARD_LANGUAGE);
    }

    private String fill(String template, Map<String, String> words, MessageKind kind, String toBeSet) {
        return BRACES.matcher(template)
                .replaceAll(brace -> Matcher.quoteReplacement(word(brace.group(1), words, kind, toBeSet)));
    }

    private String word(String name, Map<String, String> words, MessageKind kind, String toBeSet) {
        String given = words.get(name);
        if (given != null) {
            return given;
        }
        Optional<String> set = fromSettings.get(name);
        if (set == null) {
            throw new IllegalStateException(kind + " needs the word " + name);
        }
        return set.orElse(toBeSet);
    }
}

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

/**
 * The words of {@code content/messages.yaml}, or what this installation says in their place, filled in for one receiver.
 */
@ApplicationScoped
public class MessageCatalogue {

    /** Among the content files. */
    public static final String FILE = "messages.yaml";

    private static final ContentNode CONTENT = ContentNode.load(FILE);
    private static final String STANDARD_LANGUAGE = "nl";
    private static final String FIRST_NAME = "first_name";

    /** The word for the address where the receiver says: do not approach me. */
    public static final String OBJECTION_LINK = "objection_link";

    /** Among the words, whatever it says: an answer to this very message reaches an advisor. */
    public static final String ANSWERED = "answered";

    private static final Pattern BRACES = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern GREETING_WITHOUT_NAME = Pattern.compile(",? *\\{" + FIRST_NAME + "}");

    private final OwnWords own;
    private final Map<String, Optional<String>> fromSettings;

    /** For CDI. */
    protected MessageCatalogue() {
        this(new Settings(), OwnWords.NONE);
    }

    @Inject
    public MessageCatalogue(Settings settings, OwnWords own) {
        this.own = own;
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
        // stands where a municipality has not filled in a setting yet, such as its phone number
        String toBeSet = shared("to_be_set", language);
        if (channel == Channel.SMS) {
            if (!message(kind, language).has("sms")) {
                throw new IllegalStateException(kind + " has no SMS");
            }
            String text = template(kind, "sms", language)
                    + answer(kind, words, " ", "answer_sms", language)
                    + no(kind, channel, words, "objection_sms", language);
            return new Text(null, fill(text, words, kind, toBeSet));
        }
        String greeting = shared("greeting", language);
        if (words.getOrDefault(FIRST_NAME, "").isBlank()) {
            greeting = GREETING_WITHOUT_NAME.matcher(greeting).replaceAll("");
        }
        String said = template(kind, "body", language) + answer(kind, words, "\n\n", "answer", language);
        String body = String.join("\n\n", greeting, said, closing(kind, language))
                + no(kind, channel, words, "objection", language);
        return new Text(
                fill(template(kind, "subject", language), words, kind, toBeSet), fill(body, words, kind, toBeSet));
    }

    /**
     * A part of a message, with its gaps.
     *
     * @param part subject, body or sms
     */
    public String template(MessageKind kind, String part, String language) {
        String said = own.find("messages/" + kind.key() + "/" + part, language);
        return said != null ? said : message(kind, language).text(part);
    }

    /** A text that messages share. */
    private String shared(String name, String language) {
        String said = own.find("shared/" + name + "/text", language);
        ContentNode texts = CONTENT.node("shared").node(name);
        return said != null ? said : texts.text(texts.has(language) ? language : STANDARD_LANGUAGE);
    }

    /** The last lines of a message: where to say that no more is wanted. */
    private String no(MessageKind kind, Channel channel, Map<String, String> words, String text, String language) {
        return words.containsKey(OBJECTION_LINK) && kind.offersNo(channel)
                ? (channel == Channel.SMS ? " " : "\n\n") + shared(text, language)
                : "";
    }

    private String answer(MessageKind kind, Map<String, String> words, String before, String name, String language) {
        return words.containsKey(ANSWERED) && kind.isOfAnAdvisor() ? before + shared(name, language) : "";
    }

    /** A message to staff has its own. */
    private String closing(MessageKind kind, String language) {
        ContentNode message = message(kind, language);
        return message.has("closing") ? message.text("closing") : shared("closing", language);
    }

    private ContentNode message(MessageKind kind, String language) {
        ContentNode message = CONTENT.node("messages").node(kind.key());
        return message.node(message.has(language) ? language : STANDARD_LANGUAGE);
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

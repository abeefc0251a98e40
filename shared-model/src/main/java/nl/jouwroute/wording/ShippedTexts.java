package nl.jouwroute.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.jouwroute.common.ContentNode;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Wording;
import nl.jouwroute.notification.MessageCatalogue;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.route.Texts;

/** The texts of the release that an installation may say in its own way, as things that an editor changes one at a time. */
public final class ShippedTexts {

    /** Begins the path of a word of a page. */
    public static final String WORDS = "words/";

    /** Begins the path of a message. */
    public static final String MESSAGES = "messages/";

    /** Begins the path of a text that several messages share. */
    public static final String SHARED = "shared/";

    /** The one text of a thing that has one. */
    public static final String TEXT = "text";

    /** Go to staff and partners, or are an advisor's own words. */
    private static final Set<MessageKind> NOT_OURS =
            Set.of(MessageKind.RESPONSE_DIGEST, MessageKind.HANDOVER_OFFERED, MessageKind.ADVISOR_MESSAGE);

    private static final List<String> PARTS = List.of("subject", "body", "sms");

    /**
     * Questions that ask for consent, and their answers. A yes is kept with the version of its text, so they change with a
     * release; in a language whose translation no person has checked they stand in Dutch.
     */
    public static final Set<String> CONSENT = Set.of(
            "booking.contact",
            "booking.contact.hint",
            "booking.contact.yes",
            "booking.contact.no",
            "together.yes",
            "together.no",
            "video.review.question",
            "video.review.yes",
            "video.review.no");

    private static final Map<String, Item> ITEMS = read();

    private ShippedTexts() {}

    /**
     * A thing that an editor changes: a word, or a message with its parts.
     *
     * @param path such as {@code words/start.lead} or {@code messages/login_code}
     * @param group the page or the kind of message under which it is found
     * @param parts by name, such as {@code subject}
     */
    public record Item(String path, String group, Map<String, Texts> parts) {

        /** What follows the first slash of its path. */
        public String key() {
            return path.substring(path.indexOf('/') + 1);
        }

        public boolean isMessage() {
            return path.startsWith(MESSAGES);
        }
    }

    /** All of them, in the order of the release. */
    public static List<Item> all() {
        return List.copyOf(ITEMS.values());
    }

    /** The thing at this path; empty when the release has none, or it is not to be changed. */
    public static Optional<Item> find(String path) {
        return Optional.ofNullable(ITEMS.get(path));
    }

    /** One text of it, by {@code words/start.lead/text}. */
    static Optional<Texts> text(String path) {
        int part = path.lastIndexOf('/');
        return find(path.substring(0, part)).map(item -> item.parts().get(path.substring(part + 1)));
    }

    /** What is kept of these kinds is told to residents. */
    static List<MessageKind> kinds() {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> !NOT_OURS.contains(kind))
                .toList();
    }

    private static Map<String, Item> read() {
        List<Item> items = new ArrayList<>();
        for (String key : Wording.ofRelease(Language.DUTCH).keySet()) {
            if (!CONSENT.contains(key)) {
                items.add(new Item(WORDS + key, key.split("\\.", 2)[0], Map.of(TEXT, word(key))));
            }
        }
        ContentNode content = ContentNode.load(MessageCatalogue.FILE);
        for (MessageKind kind : kinds()) {
            items.add(new Item(
                    MESSAGES + kind.key(),
                    "messages",
                    parts(content.node("messages").node(kind.key()))));
        }
        ContentNode shared = content.node("shared");
        for (String name : shared.keys()) {
            Map<String, String> texts = new LinkedHashMap<>();
            shared.node(name)
                    .keys()
                    .forEach(tag -> texts.put(tag, shared.node(name).text(tag)));
            items.add(new Item(SHARED + name, "messages", Map.of(TEXT, new Texts(texts))));
        }
        Map<String, Item> byPath = new LinkedHashMap<>();
        items.forEach(item -> byPath.put(item.path(), item));
        return byPath;
    }

    private static Texts word(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            texts.put(language.tag(), Wording.ofRelease(language).get(key));
        }
        return new Texts(texts);
    }

    private static Map<String, Texts> parts(ContentNode message) {
        Map<String, Texts> parts = new LinkedHashMap<>();
        for (String part : PARTS) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Language language : Language.values()) {
                if (message.has(language.tag()) && message.node(language.tag()).has(part)) {
                    texts.put(language.tag(), message.node(language.tag()).text(part));
                }
            }
            if (!texts.isEmpty()) {
                parts.put(part, new Texts(texts));
            }
        }
        return parts;
    }
}

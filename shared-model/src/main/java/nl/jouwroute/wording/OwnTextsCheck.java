package nl.jouwroute.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.jouwroute.common.Language;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.MessageRules;
import nl.jouwroute.route.Texts;

/** Says what stands in the way of publishing own texts, and where. What a release has no more is nobody's business. */
public final class OwnTextsCheck {

    private static final Predicate<String> SAYS_SOMETHING =
            Pattern.compile("[\\p{L}\\p{N}]").asPredicate();
    private static final Predicate<String> MARKUP =
            Pattern.compile("<\\s*[a-zA-Z/!]|&[a-zA-Z#0-9]+;").asPredicate();
    private static final Predicate<String> LINK = Pattern.compile(
                    "https?:|www\\.|\\b[a-z0-9-]+\\.(?:nl|com|org|eu)\\b", Pattern.CASE_INSENSITIVE)
            .asPredicate();

    private final OwnTexts own;
    private final TextsInUse inUse;
    private final Set<Finding> findings = new LinkedHashSet<>();

    private OwnTextsCheck(OwnTexts own) {
        this.own = own;
        this.inUse = TextsInUse.of(0, own);
    }

    /** What can be wrong. */
    public enum Problem {
        /** Nothing is left to read. */
        SAYS_NOTHING,
        /** A gap that the program fills is missing, or there is one too many. */
        GAPS,
        /** Pages and messages show HTML as it is typed. */
        MARKUP,
        /** An address where the release has none. */
        LINK,
        /** A new line where there is room for one. */
        MORE_LINES,
        GAPS_FILLED,
        PHONE,
        SENDER,
        SMS_LENGTH,
        LINK_TO_SAY_NO,
        SAYS_NO_IS_FINE,
        SUPERVISOR
    }

    /**
     * One thing that is wrong.
     *
     * @param item path of the thing, such as {@code messages/login_code}
     * @param part of it, such as {@code sms}; empty when the whole is wrong
     * @param detail what more there is to say; may be empty
     */
    public record Finding(Problem problem, String item, String part, Language language, String detail) {}

    /** Everything that is wrong; empty when it may be published. */
    public static List<Finding> of(OwnTexts own) {
        OwnTextsCheck check = new OwnTextsCheck(own);
        own.texts().forEach(check::text);
        // a text with other gaps is not in use: its message is looked at once they are right
        for (Language language : Language.values()) {
            check.messages(language);
        }
        return List.copyOf(check.findings);
    }

    private void text(String path, Texts said) {
        Optional<Texts> release = ShippedTexts.text(path);
        if (release.isEmpty()) {
            return;
        }
        for (Language language : Language.values()) {
            String text = said.byLanguage().get(language.tag());
            if (text != null) {
                text(path, language, text, release.get().in(language.tag()));
            }
        }
    }

    private void text(String path, Language language, String text, String shipped) {
        if (!SAYS_SOMETHING.test(text) && SAYS_SOMETHING.test(shipped)) {
            find(Problem.SAYS_NOTHING, path, language, "");
        }
        if (!Gaps.fit(text, shipped)) {
            find(Problem.GAPS, path, language, String.join(" ", Gaps.in(shipped)));
        }
        if (MARKUP.test(text) && !MARKUP.test(shipped)) {
            find(Problem.MARKUP, path, language, "");
        }
        if (LINK.test(text) && !LINK.test(shipped)) {
            find(Problem.LINK, path, language, "");
        }
        if (text.contains("\n") && !shipped.contains("\n") && !path.endsWith("/body")) {
            find(Problem.MORE_LINES, path, language, "");
        }
    }

    private void find(Problem problem, String path, Language language, String detail) {
        findings.add(new Finding(
                problem, OwnTexts.itemOf(path), path.substring(path.lastIndexOf('/') + 1), language, detail));
    }

    /** What a message owes, in this language; only where something of it is said in another way. */
    private void messages(Language language) {
        List<String> shared = new ArrayList<>();
        for (String item : own.items()) {
            if (item.startsWith(ShippedTexts.SHARED) && isSaid(item, language)) {
                shared.add(item);
            }
        }
        for (MessageKind kind : ShippedTexts.kinds()) {
            String item = ShippedTexts.MESSAGES + kind.key();
            boolean said = isSaid(item, language);
            if (said || !shared.isEmpty()) {
                for (MessageRules.Broken broken : MessageRules.of(inUse.messages(), kind, language)) {
                    String where = said ? item : shared.get(0);
                    findings.add(new Finding(
                            Problem.valueOf(broken.duty().name()),
                            where,
                            said ? part(broken.channel()) : ShippedTexts.TEXT,
                            language,
                            broken.detail()));
                }
            }
        }
    }

    private boolean isSaid(String item, Language language) {
        return own.of(item).values().stream()
                .anyMatch(texts -> texts.byLanguage().containsKey(language.tag()));
    }

    private static String part(Channel channel) {
        return channel == Channel.SMS ? channel.name().toLowerCase(Locale.ROOT) : "body";
    }
}

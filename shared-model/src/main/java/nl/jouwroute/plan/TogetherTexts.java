package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jouwroute.common.ContentNode;

/** The words of the consent to fill in together, from {@code content/messages.yaml}. */
@ApplicationScoped
public class TogetherTexts {

    private static final String STANDARD = "nl";

    private final ContentNode consent;

    /**
     * @throws IllegalStateException when the content file lacks the consent
     */
    public TogetherTexts() {
        consent = ContentNode.load("messages.yaml").nodes("consents").stream()
                .filter(entry -> entry.text("key").equals("fill_in_together"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the content has no consent fill_in_together"));
    }

    /** What saying yes means, with the advisor's name. */
    public String text(String language, String advisor) {
        return in(language, "text").replace("{advisor_name}", advisor);
    }

    /** The consent in one line. */
    public String label(String language, String advisor) {
        return in(language, "label").replace("{advisor_name}", advisor);
    }

    private String in(String language, String part) {
        return consent.node(consent.has(language) ? language : STANDARD).text(part);
    }

    /** Which text it is; kept with the answer. */
    public int version() {
        return Integer.parseInt(consent.text("version"));
    }
}

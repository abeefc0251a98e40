package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.jouwroute.common.ContentNode;

/** The texts of the content file that ask for consent, in the languages in which a person has checked them. */
@ApplicationScoped
public class ConsentTexts {

    private final Map<ConsentPurpose, ContentNode> texts = new HashMap<>();

    public ConsentTexts() {
        for (ContentNode entry : ContentNode.load("messages.yaml").nodes("consents")) {
            for (ConsentPurpose purpose : ConsentPurpose.values()) {
                if (purpose.key().equals(entry.text("key"))) {
                    texts.put(purpose, entry);
                }
            }
        }
    }

    /** The newest text; empty where the question stands on a page itself. */
    public Optional<String> find(ConsentPurpose purpose, String language) {
        return Optional.ofNullable(texts.get(purpose))
                .map(entry -> entry.node(entry.has(language) ? language : "nl").text("text"));
    }

    /** Its number; 1 where the question stands on a page itself. */
    public int version(ConsentPurpose purpose) {
        return Optional.ofNullable(texts.get(purpose))
                .map(entry -> Integer.parseInt(entry.text("version")))
                .orElse(1);
    }
}

package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jouwroute.common.ContentNode;

/** The words of the content file about videos: the question for consent, and why a video could not be used. */
@ApplicationScoped
public class VideoTexts {

    private static final String STANDARD = "nl";

    private final ContentNode reasons;
    private final ContentNode consent;

    /**
     * @throws IllegalStateException when the content file lacks the consent or one of the reasons
     */
    public VideoTexts() {
        ContentNode content = ContentNode.load("messages.yaml");
        reasons = content.node("messages").node("video_refused").node("reasons");
        consent = content.nodes("consents").stream()
                .filter(entry -> entry.text("key").equals("video_review"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the content has no consent video_review"));
        for (VideoRefusal refusal : VideoRefusal.values()) {
            reason(refusal, STANDARD);
        }
    }

    /** In plain words why a video cannot be used; in Dutch where the language is missing. */
    public String reason(VideoRefusal refusal, String language) {
        ContentNode reason = reasons.node(refusal.key());
        return reason.text(known(reason, language));
    }

    /** What saying yes or no to an advisor's look means. */
    public String consentText(String language) {
        return consent.node(known(consent, language)).text("text");
    }

    /** Which text it is; kept with the answer. */
    public int consentVersion() {
        return Integer.parseInt(consent.text("version"));
    }

    private static String known(ContentNode texts, String language) {
        return texts.has(language) ? language : STANDARD;
    }
}

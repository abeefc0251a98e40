package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words of the content file about videos: the question for consent, and why a video could not be used. */
@ApplicationScoped
public class VideoTexts {

    private static final String FILE = "/nl/jouwroute/content/messages.yaml";
    private static final String STANDARD = "nl";

    private final Map<?, ?> reasons;
    private final Map<?, ?> consent;

    public VideoTexts() {
        Map<?, ?> content = read();
        reasons = map(map(map(content, "messages"), "video_refused"), "reasons");
        consent = ((List<?>) content.get("consents"))
                .stream()
                        .map(Map.class::cast)
                        .filter(entry -> "video_review".equals(entry.get("key")))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(FILE + " has no consent video_review"));
        for (VideoRefusal refusal : VideoRefusal.values()) {
            reason(refusal, STANDARD);
        }
    }

    private static Map<?, ?> read() {
        try (InputStream in = VideoTexts.class.getResourceAsStream(FILE)) {
            return (Map<?, ?>) new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In plain words why a video cannot be used; in Dutch where the language is missing. */
    public String reason(VideoRefusal refusal, String language) {
        return inLanguage(map(reasons, refusal.key()), language).toString();
    }

    /** The short sentence that the resident agrees with. */
    public String consentLabel(String language) {
        return ((Map<?, ?>) inLanguage(consent, language)).get("label").toString();
    }

    /** What saying yes or no means. */
    public String consentText(String language) {
        return ((Map<?, ?>) inLanguage(consent, language)).get("text").toString();
    }

    /** Which text it is; kept with the answer. */
    public int consentVersion() {
        return (Integer) consent.get("version");
    }

    private static Object inLanguage(Map<?, ?> texts, String language) {
        Object text = texts.get(language);
        return text == null ? texts.get(STANDARD) : text;
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        Object value = parent.get(key);
        if (value instanceof Map<?, ?> child) {
            return child;
        }
        throw new IllegalStateException(FILE + " lacks " + key);
    }
}

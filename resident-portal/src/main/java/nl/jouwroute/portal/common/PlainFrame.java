package nl.jouwroute.portal.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** The frame of a page that must be there when Faces, the database or the internet is not. */
@ApplicationScoped
public class PlainFrame {

    private static final String FRAME = read("plain.html");

    @Inject
    private Assets assets;

    @Inject
    private Settings settings;

    /**
     * The page.
     *
     * @param view how its reader wants letters and colours
     * @param title what stands in the window's title
     * @param content the HTML of the page itself
     */
    public String of(Language language, String view, String title, String content) {
        String owner = Pages.text(language, "frame.owner", settings.text(Setting.MUNICIPALITY));
        return fill(
                FRAME,
                Map.of(
                        "lang", language.tag(),
                        "dir", language.direction(),
                        "view", view,
                        "title", title,
                        "municipality", escape(owner),
                        "css", assets.address("app.css"),
                        "icon", assets.address("favicon.svg"),
                        "content", content));
    }

    /** A text that lies beside this class. */
    static String read(String name) {
        try (InputStream in = PlainFrame.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts words in the places of a text that have their names. */
    static String fill(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package nl.jouwroute.portal.common;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * What makes the portal an app on a phone's screen: the manifest, the service worker, and the one page that it keeps
 * for when there is no internet, in all languages at once because nobody can be asked then.
 */
@WebServlet({AppServlet.MANIFEST, AppServlet.WORKER, AppServlet.OFFLINE})
public class AppServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String MANIFEST = "/manifest.webmanifest";
    static final String WORKER = "/sw.js";
    static final String OFFLINE = "/offline";

    private static final String FONT = "atkinson-hyperlegible-latin-400-normal.woff2";

    @Inject
    private transient Assets assets;

    @Inject
    private transient PlainFrame frame;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        switch (request.getServletPath()) {
            case MANIFEST -> write(response, "application/manifest+json", manifest());
            case WORKER -> write(response, "text/javascript", worker());
            default -> write(response, "text/html", offline());
        }
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.getWriter().write(text);
    }

    private String manifest() {
        JsonArrayBuilder icons = Json.createArrayBuilder()
                .add(icon("icon-192.png", "192x192", "any"))
                .add(icon("icon-512.png", "512x512", "any"))
                .add(icon("icon-mask-512.png", "512x512", "maskable"));
        return Json.createObjectBuilder()
                .add("id", "/")
                .add("name", "Jouw Route, " + owner())
                .add("short_name", "Jouw Route")
                .add("description", Pages.text("app.about"))
                .add("lang", Spoken.now().tag())
                .add("dir", Spoken.now().direction())
                .add("start_url", "/")
                .add("scope", "/")
                .add("display", "standalone")
                .add("background_color", "#ffffff")
                .add("theme_color", "#0b5766")
                .add("icons", icons)
                .build()
                .toString();
    }

    private JsonObjectBuilder icon(String name, String sizes, String purpose) {
        return Json.createObjectBuilder()
                .add("src", assets.address(name))
                .add("sizes", sizes)
                .add("type", "image/png")
                .add("purpose", purpose);
    }

    private String worker() {
        String css = assets.address("app.css");
        return PlainFrame.fill(
                PlainFrame.read("sw.js"),
                Map.of(
                        "version", css.replaceAll("\\W", ""),
                        "css", css,
                        "font", assets.address(FONT),
                        "icon", assets.address("favicon.svg")));
    }

    private String offline() {
        StringBuilder languages = new StringBuilder();
        for (Language language : Language.values()) {
            languages.append(offline(language, settings.find(Setting.PHONE).orElse(null)));
        }
        String content = PlainFrame.fill(PlainFrame.read("offline.html"), Map.of("languages", languages.toString()));
        return frame.of(Language.DUTCH, "", word(Language.DUTCH, "offline.title"), content);
    }

    /**
     * What it says in one language.
     *
     * @param phone to call somebody needs no internet; null while it is not set
     */
    static String offline(Language language, String phone) {
        String level = language == Language.DUTCH ? "h1" : "h2";
        String style = language == Language.DUTCH ? "utrecht-heading-1" : "utrecht-heading-2";
        String call = phone == null
                ? ""
                : String.format(
                        "<p class=\"utrecht-paragraph\">%s <a class=\"utrecht-link utrecht-link--html-a\" dir=\"ltr\" href=\"tel:%s\">%s</a></p>",
                        word(language, "help.phone"), phone.replaceAll("[^+0-9]", ""), PlainFrame.escape(phone));
        return String.format(
                "<div class=\"jr-stack\" lang=\"%s\" dir=\"%s\"><%s class=\"%s\">%s</%s>"
                        + "<p class=\"utrecht-paragraph\">%s</p>"
                        + "<p class=\"utrecht-paragraph\"><a class=\"utrecht-link utrecht-link--html-a jr-inline\" href=\"\">%s</a></p>%s</div>%n",
                language.tag(),
                language.direction(),
                level,
                style,
                word(language, "offline.title"),
                level,
                word(language, "offline.text"),
                word(language, "offline.again"),
                call);
    }

    private static String word(Language language, String key) {
        return PlainFrame.escape(Pages.text(language, key));
    }

    private String owner() {
        return Pages.text(Language.DUTCH, "frame.owner", settings.text(Setting.MUNICIPALITY));
    }
}

package nl.jouwroute.portal.common;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * Every error as a page in plain words, with another way to reach us; for a program that asks below {@code /api/} as a
 * problem of RFC 9457. Needs neither Faces nor the database, so it
 * works when those do not; overrides {@code service} so that it answers any method.
 */
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlainFrame frame;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Municipality municipality;

    private static final int TOO_MANY_REQUESTS = 429;

    /** Of the bundle, under their own names in the page. */
    private static final List<String> WORDS = List.of(
            "help.title",
            "help.text",
            "help.call",
            "help.phone",
            "help.hours",
            "help.walkin",
            "help.places",
            "help.places.link",
            "footer.owner",
            "footer.partner",
            "footer.nav",
            "footer.privacy",
            "footer.accessibility",
            "footer.contact",
            "footer.partners");

    /** What goes over by itself: the page says to try again, and its first button does that. */
    private static final Set<Integer> PASSING = Set.of(
            TOO_MANY_REQUESTS,
            HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
            HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    private static final String CONTENT = PlainFrame.read("error.html");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            response.setContentType("application/problem+json");
            response.getWriter().write("{\"type\":\"about:blank\",\"status\":" + status + "}");
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        if ("HEAD".equals(request.getMethod())) {
            return;
        }
        response.getWriter().write(page(status, ReadingView.of(request)));
    }

    private String page(int status, ReadingView view) {
        Map<String, String> words = new HashMap<>(Map.of(
                "title", words(status, "title"),
                "text", words(status, "text"),
                "ways", ways(status),
                "name", PlainFrame.escape(municipality.getName()),
                "phone", municipality.getPhone() == null ? setting(Setting.PHONE) : call(municipality),
                "hours", setting(Setting.OPENING_HOURS),
                "walkIn", setting(Setting.WALK_IN),
                "walkInHours", setting(Setting.WALK_IN_HOURS)));
        for (String key : WORDS) {
            words.put(key, PlainFrame.escape(Pages.text(key)));
        }
        return frame.of(Spoken.now(), view.classes(), words.get("title"), PlainFrame.fill(CONTENT, words));
    }

    /** The buttons: an empty address is that of the page itself, asked anew. */
    static String ways(int status) {
        String home = way("/", "error.home", PASSING.contains(status) ? "secondary" : "primary");
        return PASSING.contains(status) ? way("", "error.again", "primary") + home : home;
    }

    private static String way(String to, String words, String rank) {
        return String.format(
                "<a class=\"utrecht-button-link utrecht-button-link--html-a utrecht-button-link--%s-action\" href=\"%s\">%s</a>",
                rank, to, PlainFrame.escape(Pages.text(words)));
    }

    private static String call(Municipality municipality) {
        return String.format(
                "<a class=\"utrecht-link utrecht-link--html-a\" dir=\"ltr\" href=\"%s\">%s</a>",
                municipality.getPhoneLink(), PlainFrame.escape(municipality.getPhone()));
    }

    private static String words(int status, String part) {
        try {
            return PlainFrame.escape(Pages.text("error." + status + "." + part));
        } catch (MissingResourceException e) {
            return PlainFrame.escape(Pages.text((status < 500 ? "error.400." : "error.500.") + part));
        }
    }

    private String setting(Setting setting) {
        return settings.find(setting)
                .map(PlainFrame::escape)
                .orElse("<span class=\"jr-setting\">" + PlainFrame.escape(Pages.text("setting.missing")) + "</span>");
    }
}

package nl.jouwroute.portal.common;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The log-in page's address, which remembers where somebody was going. */
public final class LoginPath {

    /** Name of the query parameter that remembers. */
    public static final String PARAMETER = "naar";

    /** Name of the query parameter that says that what was typed is held until then. */
    public static final String TYPED = "getypt";

    /** Name of the query parameter that says that a file was not sent, and of the one with which its page says so afterwards. */
    public static final String FILE = "bestand";

    public static final String AGAIN = "opnieuw";

    /** Own pages only, the ones for which people log in: nobody can make this lead to another site. */
    private static final Pattern OWN_PATH = Pattern.compile("/(mijn|bijeenkomst)(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    /** The one address that takes something along: the answers of a route, which would be lost else. */
    private static final Pattern ROUTE = Pattern.compile("/mijn/route\\?e=[0-9]{1,6}&a=[a-z0-9.]{0,500}");

    /** The pages on which a file is chosen, saying that it is to be chosen again. */
    private static final Pattern CHOOSE_AGAIN =
            Pattern.compile("(/mijn/video|/mijn/plan/praten/[A-Za-z0-9][A-Za-z0-9._-]{0,100})\\?" + AGAIN + "=ja");

    private LoginPath() {}

    /** Where to go after logging in, as far as the wish is an own page. */
    public static Optional<String> ownPath(String wish) {
        return Optional.ofNullable(wish)
                .filter(path -> (path.length() <= 200 && OWN_PATH.matcher(path).matches())
                        || ROUTE.matcher(path).matches()
                        || CHOOSE_AGAIN.matcher(path).matches());
    }

    /** The log-in page, remembering the wish when it is an own page. */
    public static String remembering(String wish) {
        return ownPath(wish)
                .map(path -> "/inloggen?" + PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse("/inloggen");
    }

    /** As {@link #redirect}, where the page says that what was typed is not lost. */
    public static void redirectHolding(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", remembering(request.getRequestURI()) + "&" + TYPED + "=ja");
    }

    /**
     * Sends somebody to log in first, who sent a file; nothing of it is read. The log-in page says that it was not sent,
     * and the page to which it leads asks for it once more.
     */
    public static void redirectWithoutFile(HttpServletRequest request, HttpServletResponse response) {
        String page = pageOf(request.getHeader("Referer"));
        String again = ownPath(page + "?" + AGAIN + "=ja").orElse(page);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", remembering(again) + "&" + FILE + "=ja");
    }

    /** Whether it is a form with a file in it. */
    public static boolean bringsFile(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && String.valueOf(request.getContentType()).startsWith("multipart/form-data");
    }

    /** Sends somebody to log in first; mentors have their own page. */
    public static void redirect(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                request.getRequestURI().startsWith("/aanmelden") ? "/aanmelden" : remembering(wish(request)));
    }

    /** Where to come back to: a form may be posted to an address that is no page, and then it is the form's page. */
    private static String wish(HttpServletRequest request) {
        String path = request.getRequestURI();
        if ("POST".equals(request.getMethod()) && !RequestRules.leadsToPage(request)) {
            return pageOf(request.getHeader("Referer"));
        }
        String wish = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        return ownPath(wish).orElse(path);
    }

    /** The own page that a browser says it comes from; "/mijn" when it says none. */
    static String pageOf(String referer) {
        return Optional.ofNullable(referer)
                .map(address -> address.replaceFirst("^https?://[^/?#]*", "").replaceFirst("[?#].*$", ""))
                .flatMap(LoginPath::ownPath)
                .orElse("/mijn");
    }
}

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

    /** Own pages only, and only ones that need a log-in for something: nobody can make this lead to another site. */
    private static final Pattern OWN_PATH = Pattern.compile("/(mijn|bijeenkomst)(/[A-Za-z0-9._-]+)*");

    private LoginPath() {}

    /** Where to go after logging in, as far as the wish is an own page. */
    public static Optional<String> ownPath(String wish) {
        return Optional.ofNullable(wish)
                .filter(path -> path.length() <= 200 && OWN_PATH.matcher(path).matches());
    }

    /** The log-in page, remembering the wish when it is an own page. */
    public static String remembering(String wish) {
        return ownPath(wish)
                .map(path -> "/inloggen?" + PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse("/inloggen");
    }

    /** Sends somebody to log in first; mentors have their own page. */
    public static void redirect(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path.startsWith("/aanmelden") ? "/aanmelden" : remembering(path));
    }
}

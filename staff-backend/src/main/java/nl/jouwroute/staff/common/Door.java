package nl.jouwroute.staff.common;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Which addresses need no log-in, and how somebody without one is sent to it and back. */
public final class Door {

    /** Address of the log-in page below the context. */
    public static final String LOG_IN = "/inloggen";

    /** An address of our own to come back to: one slash at the start, nothing that a browser reads as another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9/_.~%?&=+-]{0,400}");

    private Door() {}

    static boolean isFile(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
    }

    /** A script of the page asks for a part of it. */
    static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    static boolean isOpen(HttpServletRequest request) {
        String path = request.getServletPath();
        return isFile(request)
                || path.equals(LOG_IN)
                || path.startsWith(LOG_IN + "/")
                || path.equals(LOG_IN + ".xhtml");
    }

    /** The wished-for address when it is one of ours. */
    public static Optional<String> local(String wished) {
        return Optional.ofNullable(wished).filter(text -> LOCAL.matcher(text).matches());
    }

    static void askToLogIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getContextPath() + LOG_IN + "?naar="
                + URLEncoder.encode(wayBack(request), StandardCharsets.UTF_8);
        if (isPartial(request)) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + address.replace("&", "&amp;") + "\"/></partial-response>");
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    /** To the page that asks why the caller looks at this person's file, and back. */
    static void askForReason(HttpServletRequest request, HttpServletResponse response, UUID personId) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                request.getContextPath() + "/reden?wie=" + personId + "&naar="
                        + URLEncoder.encode(wayBack(request), StandardCharsets.UTF_8));
    }

    /** The page that was asked for; of a form the page that it stands on, which has the same address. */
    private static String wayBack(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        return local(query == null ? path : path + "?" + query).orElse("/");
    }
}

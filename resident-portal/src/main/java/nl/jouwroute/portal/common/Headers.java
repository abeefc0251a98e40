package nl.jouwroute.portal.common;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/** The headers of every response, errors and files included (docs/security.md). */
final class Headers {

    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** Pages that show something of one person: never kept by a browser or a proxy. */
    private static final Pattern PERSONAL = Pattern.compile("/(mijn|inloggen|uitloggen|aanmelden|uitnodiging)(/.*)?");

    private Headers() {}

    static void write(HttpServletResponse response, String path, boolean https) {
        response.setHeader("Content-Security-Policy", CSP);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", cacheControl(path));
    }

    private static String cacheControl(String path) {
        if (path.startsWith(Assets.FOLDER)) {
            return "public, max-age=31536000, immutable";
        }
        return PERSONAL.matcher(path).matches() ? "no-store" : "private, no-cache";
    }
}

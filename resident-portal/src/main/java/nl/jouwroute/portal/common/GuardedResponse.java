package nl.jouwroute.portal.common;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.regex.Pattern;
import nl.jouwroute.common.EncryptedLine;

/** Carries the headers of every response, errors and files included, also past a reset on the way. */
final class GuardedResponse extends HttpServletResponseWrapper {

    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** Pages that show something of one person, and errors: never kept by a browser or a proxy. */
    private static final Pattern PERSONAL =
            Pattern.compile("/(mijn|fout|inloggen|uitloggen|aanmelden|uitnodiging|nee|samen)(/.*)?");

    private final String path;
    private final boolean https;

    GuardedResponse(HttpServletResponse response, String path, boolean https) {
        super(response);
        this.path = path;
        this.https = https;
        writeHeaders();
    }

    @Override
    public void reset() {
        super.reset();
        writeHeaders();
    }

    private void writeHeaders() {
        setHeader("Content-Security-Policy", CSP);
        setHeader("X-Content-Type-Options", "nosniff");
        setHeader("Referrer-Policy", "same-origin");
        setHeader("Cross-Origin-Opener-Policy", "same-origin");
        setHeader("Cross-Origin-Resource-Policy", "same-origin");
        setHeader("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()");
        if (https) {
            setHeader(EncryptedLine.HEADER, EncryptedLine.STAYS);
        }
        setHeader("Cache-Control", cacheControl(path));
    }

    private static String cacheControl(String path) {
        if (path.startsWith(Assets.FOLDER)) {
            return "public, max-age=31536000, immutable";
        }
        return PERSONAL.matcher(path).matches() ? "no-store" : "private, no-cache";
    }
}

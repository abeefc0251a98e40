package nl.jouwroute.staff.common;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.net.URI;
import nl.jouwroute.common.EncryptedLine;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** The headers of every response, errors and files too. */
class ResponseHeaders {

    private static final String CSP = "Content-Security-Policy";

    /** No style but of files; the scripts that PrimeFaces writes into a page carry a nonce. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " media-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final String policy;
    private final boolean https;

    ResponseHeaders(Settings settings) {
        https = settings.find(Setting.ORIGIN)
                .filter(origin -> origin.startsWith("https://"))
                .isPresent();
        // the log-out form is answered with a redirect to the identity provider, which form-action covers
        policy = POLICY
                + settings.find(Setting.OIDC_ISSUER)
                        .map(URI::create)
                        .map(issuer -> " " + issuer.getScheme() + "://" + issuer.getRawAuthority())
                        .orElse("");
    }

    HttpServletResponse on(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(CSP, policy + "; script-src 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (https) {
            response.setHeader(EncryptedLine.HEADER, EncryptedLine.STAYS);
        }
        boolean file = Door.isFile(request);
        response.setHeader("Cache-Control", file ? "public, max-age=31536000, immutable" : "no-store");
        return new OnePolicy(response, policy);
    }

    /** PrimeFaces adds its script-src with the nonce as a second header; browsers obey both, so it must be one. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private final String policy;

        OnePolicy(HttpServletResponse response, String policy) {
            super(response);
            this.policy = policy;
        }

        @Override
        public void addHeader(String name, String value) {
            if (CSP.equalsIgnoreCase(name)) {
                setHeader(CSP, policy + "; " + value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}

package nl.jouwroute.staff.common;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Gives the answer to a whole-page form a nonce of its own. PrimeFaces keeps the nonce of a page in its view state;
 * our pages have none, and then it wants the browser to send one along. What the browser sends is not believed.
 */
class FreshNonce extends HttpServletRequestWrapper {

    private static final String PARAMETER = "primefaces.nonce";

    private final String nonce =
            Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

    private FreshNonce(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest on(HttpServletRequest request) {
        boolean wholePage = "POST".equals(request.getMethod()) && !Door.isPartial(request);
        return wholePage ? new FreshNonce(request) : request;
    }

    @Override
    public String getParameter(String name) {
        return PARAMETER.equals(name) ? nonce : super.getParameter(name);
    }
}

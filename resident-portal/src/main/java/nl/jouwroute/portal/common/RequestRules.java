package nl.jouwroute.portal.common;

import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the guard lets through to a servlet. Pages take GET, HEAD and POST of at most 256 KiB. An own servlet may ask
 * for more with its init parameters {@value #METHODS} (separated by commas) and {@value #MAX_BODY} (bytes); with
 * {@value #LOG_IN} {@code own} it answers requests without a log-in itself, where a redirect would not be understood;
 * with {@value #CALLER} {@code token} no cookie says who asks, so that it may be asked from anywhere, and it refuses
 * methods and sizes itself, in words for another system.
 */
public final class RequestRules {

    static final String METHODS = "guard.methods";
    static final String MAX_BODY = "guard.maxBody";
    static final String LOG_IN = "guard.login";
    static final String CALLER = "guard.caller";

    private static final long FORM_LIMIT = 256 * 1024L;
    private static final long API_LIMIT = 1024 * 1024L;
    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");
    private static final Set<String> API_METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> PAGE_SERVLETS = Set.of("Faces Servlet", "default", "");

    private final boolean page;
    private final Set<String> methods;
    private final long maxBody;
    private final boolean token;

    private RequestRules(boolean page, Set<String> methods, long maxBody, boolean token) {
        this.page = page;
        this.methods = methods;
        this.maxBody = maxBody;
        this.token = token;
    }

    /** The rules of the servlet that this request is meant for. */
    static RequestRules of(HttpServletRequest request) {
        String name = String.valueOf(request.getHttpServletMapping().getServletName());
        ServletRegistration servlet = request.getServletContext().getServletRegistration(name);
        if (servlet == null || PAGE_SERVLETS.contains(name)) {
            return new RequestRules(true, PAGE_METHODS, FORM_LIMIT, false);
        }
        if ("token".equals(servlet.getInitParameter(CALLER))) {
            return new RequestRules(false, API_METHODS, API_LIMIT, true);
        }
        String methods = servlet.getInitParameter(METHODS);
        String maxBody = servlet.getInitParameter(MAX_BODY);
        return new RequestRules(
                false,
                methods == null ? PAGE_METHODS : Set.copyOf(split(methods)),
                maxBody == null ? FORM_LIMIT : Long.parseLong(maxBody),
                false);
    }

    /** Whether the servlet that this request is meant for answers requests without a log-in itself. */
    public static boolean answersLogInItself(HttpServletRequest request) {
        ServletRegistration servlet = request.getServletContext()
                .getServletRegistration(
                        String.valueOf(request.getHttpServletMapping().getServletName()));
        return servlet != null && "own".equals(servlet.getInitParameter(LOG_IN));
    }

    /** Whether a page answers, and no servlet of our own. */
    public static boolean leadsToPage(HttpServletRequest request) {
        return of(request).isPage();
    }

    private static List<String> split(String methods) {
        return Arrays.asList(methods.split("\\s*,\\s*"));
    }

    /** Whether a request from another site is no danger: it brings nothing that says who asks but what it was given. */
    boolean isAskedWithToken() {
        return token;
    }

    boolean allows(String method) {
        return methods.contains(method);
    }

    String methods() {
        return String.join(", ", methods.stream().sorted().toList());
    }

    boolean fits(long contentLength) {
        return contentLength <= maxBody;
    }

    /** Whether Faces answers: then a post carries the view state "stateless" and no other. */
    boolean isPage() {
        return page;
    }
}

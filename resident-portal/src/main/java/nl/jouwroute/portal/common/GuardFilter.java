package nl.jouwroute.portal.common;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * First in line for every request: headers, method, cross-site posts, size, view state, NUL characters; hides health
 * and metrics from the public; and lets nothing behind it make a session. What may pass to whom is in
 * {@link RequestRules}.
 */
public class GuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Pattern MANAGEMENT = Pattern.compile("/(health|metrics|openapi)(/.*)?");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private transient Optional<String> origin;
    private transient Optional<String> managementPort;

    @Inject
    void configure(Settings settings) {
        origin = settings.find(Setting.ORIGIN);
        managementPort = settings.find(Setting.MANAGEMENT_PORT);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = decodedPath(request);
        GuardedResponse guarded = new GuardedResponse(
                response, path, origin.filter(o -> o.startsWith("https:")).isPresent());
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, guarded);
            return;
        }
        int refusal = refusal(request, response, path);
        if (refusal == 0) {
            chain.doFilter(new SessionlessRequest(request), guarded);
        } else {
            guarded.sendError(refusal);
        }
    }

    /** What the server goes by when it looks for a servlet: without escapes, path parameters and doubled slashes. */
    private static String decodedPath(HttpServletRequest request) {
        String below = request.getPathInfo();
        return below == null ? request.getServletPath() : request.getServletPath() + below;
    }

    /** The status with which to refuse, or 0. */
    private int refusal(HttpServletRequest request, HttpServletResponse response, String path) {
        if (MANAGEMENT.matcher(path).matches()) {
            return isManagement(request) ? 0 : HttpServletResponse.SC_NOT_FOUND;
        }
        RequestRules rules = RequestRules.of(request);
        String method = request.getMethod();
        if (!rules.allows(method)) {
            response.setHeader("Allow", rules.methods());
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (!SAFE.contains(method)) {
            int refusal = refusalOfChange(request, response, rules);
            if (refusal != 0) {
                return refusal;
            }
        }
        return hasNul(request, method) ? HttpServletResponse.SC_BAD_REQUEST : 0;
    }

    private int refusalOfChange(HttpServletRequest request, HttpServletResponse response, RequestRules rules) {
        if (!rules.isAskedWithToken() && !isSameSite(request)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        long length = request.getContentLengthLong();
        if (length < 0 && !"DELETE".equals(request.getMethod())) {
            response.setHeader("Connection", "close");
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        if (!rules.fits(length)) {
            response.setHeader("Connection", "close");
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        boolean stateful = rules.isPage() && !"stateless".equals(request.getParameter(VIEW_STATE));
        return stateful ? HttpServletResponse.SC_BAD_REQUEST : 0;
    }

    /** Browsers say where a post comes from; where they do not (plain http), the origin must be the configured one. */
    private boolean isSameSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        return origin.isPresent() && origin.get().equals(request.getHeader("Origin"));
    }

    private boolean isManagement(HttpServletRequest request) {
        return managementPort.isPresent() && managementPort.get().equals(String.valueOf(request.getLocalPort()));
    }

    private static boolean hasNul(HttpServletRequest request, String method) {
        String query = request.getQueryString();
        if (request.getRequestURI().contains("%00") || (query != null && query.contains("%00"))) {
            return true;
        }
        String type = request.getContentType();
        if (SAFE.contains(method) || type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            return false;
        }
        return request.getParameterMap().entrySet().stream()
                .anyMatch(parameter -> parameter.getKey().indexOf('\0') >= 0
                        || String.join("", parameter.getValue()).indexOf('\0') >= 0);
    }
}

package nl.jouwroute.staff.common;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import nl.jouwroute.common.Settings;

/**
 * Stands before every request, first in web.xml: sets the headers, refuses what comes from another site, what is too
 * large and what no form of ours sends, and asks for a log-in everywhere but at the door.
 */
public class GuardFilter implements Filter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final long LARGEST_FORM = 1 << 20;

    @Inject
    private Settings settings;

    private ResponseHeaders headers;
    private SameSite sameSite;

    @Override
    public void init(FilterConfig config) {
        headers = new ResponseHeaders(settings);
        sameSite = new SameSite(settings);
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = headers.on(request, (HttpServletResponse) anyResponse);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
            return;
        }
        int refusal = refusalOf(request);
        if (refusal != 0) {
            response.setHeader("Connection", "close");
            response.sendError(refusal);
        } else if (Door.isOpen(request) || request.getUserPrincipal() instanceof StaffPrincipal) {
            chain.doFilter(FreshNonce.on(request), response);
        } else {
            Door.askToLogIn(request, response);
        }
    }

    /** The status with which this request is turned away; 0 when it may go on. */
    private int refusalOf(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if ("POST".equals(request.getMethod())) {
            if (!sameSite.sent(request)) {
                return HttpServletResponse.SC_FORBIDDEN;
            }
            if (request.getContentLengthLong() < 0) {
                return HttpServletResponse.SC_LENGTH_REQUIRED;
            }
            if (request.getContentLengthLong() > LARGEST_FORM) {
                return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
        }
        return hasNul(request.getParameterMap()) ? HttpServletResponse.SC_BAD_REQUEST : 0;
    }

    /** PostgreSQL keeps no NUL in a text, and nobody types one. */
    private static boolean hasNul(Map<String, String[]> parameters) {
        for (String[] values : parameters.values()) {
            for (String value : values) {
                if (value.indexOf('\0') >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}

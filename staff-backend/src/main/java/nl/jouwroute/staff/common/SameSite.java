package nl.jouwroute.staff.common;

import jakarta.servlet.http.HttpServletRequest;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * Whether a form was sent by a page of our own. Browsers say so in {@code Sec-Fetch-Site}; over plain http at a local
 * address they leave that out, and then {@code Origin} must be the configured public one.
 */
class SameSite {

    private final String origin;

    SameSite(Settings settings) {
        origin = settings.find(Setting.ORIGIN).orElse(null);
    }

    boolean sent(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        return origin != null && origin.equals(request.getHeader("Origin"));
    }
}

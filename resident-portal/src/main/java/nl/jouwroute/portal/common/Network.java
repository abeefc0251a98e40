package nl.jouwroute.portal.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** Which network address a request came from. */
@ApplicationScoped
public class Network {

    private static final int LONGEST = 45; // an IPv6 address with an IPv4 tail

    @Inject
    private Settings settings;

    /** The sender's address; behind a proxy that is trusted, the one that this proxy saw. */
    public String addressOf(HttpServletRequest request) {
        String direct = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !trustedProxies().contains(direct)) {
            return direct;
        }
        String seen = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return seen.isEmpty() || seen.length() > LONGEST ? direct : seen;
    }

    private List<String> trustedProxies() {
        return settings.find(Setting.TRUSTED_PROXIES)
                .map(proxies -> List.of(proxies.split("\\s*,\\s*")))
                .orElse(List.of());
    }
}

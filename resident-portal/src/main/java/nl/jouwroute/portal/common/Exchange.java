package nl.jouwroute.portal.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** The request and response of a page, for the few page beans that deal in cookies. */
@RequestScoped
public class Exchange {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Network network;

    @Inject
    private Settings settings;

    public HttpServletRequest request() {
        return request;
    }

    /** Which network address asks. */
    public String network() {
        return network.addressOf(request);
    }

    public Optional<String> find(PortalCookie cookie) {
        return cookie.find(request);
    }

    public void give(PortalCookie cookie, String token, Duration life) {
        cookie.give(response(), token, life, isHttps());
    }

    public void take(PortalCookie cookie) {
        cookie.take(response(), isHttps());
    }

    private boolean isHttps() {
        return settings.find(Setting.ORIGIN)
                .filter(origin -> origin.startsWith("https:"))
                .isPresent();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}

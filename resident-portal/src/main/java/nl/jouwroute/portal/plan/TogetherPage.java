package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.plan.TogetherTexts;
import nl.jouwroute.portal.common.Exchange;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.portal.resident.FindLogin;

/** /samen/{token}: the device of Tiem at which an advisor and a resident begin together. */
@Named("together")
@RequestScoped
public class TogetherPage {

    @Inject
    private PathPart address;

    @Inject
    private OpenTogether opening;

    @Inject
    private FindLogin logins;

    @Inject
    private TogetherTexts texts;

    @Inject
    private Exchange exchange;

    private String token;
    private String advisor;

    @PostConstruct
    void load() {
        token = address.read();
        advisor = opening.findAdvisor(token).orElseThrow(() -> new NotFound("nothing to fill in together"));
    }

    /** "Log in met een code": whoever was logged in on this device before is logged out first. */
    public void begin() {
        exchange.find(PortalCookie.RESIDENT).ifPresent(logins::end);
        exchange.take(PortalCookie.RESIDENT);
        exchange.give(PortalCookie.TOGETHER, token, OpenTogether.LONGEST);
        Pages.seeOther("/inloggen?naar=%2Fmijn%2Fsamen");
    }

    public String getAdvisor() {
        return advisor;
    }

    /** What saying yes will mean. */
    public String getText() {
        return texts.text(Spoken.consent().tag(), advisor);
    }
}

package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.plan.TogetherTexts;
import nl.jouwroute.portal.common.Exchange;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.portal.resident.FindLogin;

/** /mijn/samen: the resident says yes or no to filling in together, and ends it. Also the strip on every page meanwhile. */
@Named("ownTogether")
@RequestScoped
public class OwnTogetherPage {

    @Inject
    private PathPart address;

    @Inject
    private FillInTogether together;

    @Inject
    private FindLogin logins;

    @Inject
    private TogetherTexts texts;

    @Inject
    private CallerContext callers;

    @Inject
    private Exchange exchange;

    private Optional<String> token = Optional.empty();
    private String active;
    private String advisor;

    @PostConstruct
    void load() {
        if (callers.current().is(Actor.RESIDENT)) {
            token = exchange.find(PortalCookie.TOGETHER);
            active = token.flatMap(together::findActive).orElse(null);
        }
    }

    /** With whom the resident is filling in; null when with nobody. */
    public String getActive() {
        return active;
    }

    /** With whom the resident may fill in; null when with nobody, or when it is over. */
    public String getAdvisor() {
        address.requireNone();
        if (advisor == null) {
            advisor = token.flatMap(together::findAdvisor).orElse(null);
        }
        return advisor;
    }

    public String getLabel() {
        return texts.label(Spoken.consent().tag(), getAdvisor());
    }

    public String getText() {
        return texts.text(Spoken.consent().tag(), getAdvisor());
    }

    /** "Ja, wij vullen samen in". */
    public void agree() {
        together.answer(read(), true, Spoken.consent().tag());
        Pages.seeOther("/mijn");
    }

    /** "Nee, ik vul alleen in". */
    public void refuse() {
        together.answer(read(), false, Spoken.consent().tag());
        exchange.take(PortalCookie.TOGETHER);
        Pages.seeOther("/mijn");
    }

    /** "Klaar": the device forgets everything. */
    public void finish() {
        token.ifPresent(together::end);
        exchange.find(PortalCookie.RESIDENT).ifPresent(logins::end);
        exchange.take(PortalCookie.TOGETHER);
        exchange.take(PortalCookie.RESIDENT);
        Pages.seeOther("/");
    }

    private String read() {
        return token.orElseThrow(() -> new NotFound("nothing to fill in together"));
    }
}

package nl.jouwroute.portal.referral;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;

/** /nee/{token}, the link at the end of each message. Opening it says nothing yet: programs open links too. */
@Named("no")
@RequestScoped
public class NoPage {

    @Inject
    private PathPart address;

    @Inject
    private HoldObjectionLink holding;

    private String token;
    private boolean said;

    @PostConstruct
    void load() {
        token = address.read();
        said = holding.isSaid(token).orElseThrow(() -> new NotFound("no such link"));
    }

    /** "Benader mij niet meer". */
    public void say() {
        holding.say(token);
        Pages.seeOther("/nee/" + token);
    }

    public boolean isSaid() {
        return said;
    }
}

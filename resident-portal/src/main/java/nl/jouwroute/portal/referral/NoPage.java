package nl.jouwroute.portal.referral;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.portal.common.Pages;
import org.omnifaces.cdi.Param;

/** /nee/{token}, the link at the end of each message. Opening it says nothing yet: programs open links too. */
@Named("no")
@RequestScoped
public class NoPage {

    @Inject
    @Param(pathIndex = 0)
    private String token;

    @Inject
    @Param(pathIndex = 1)
    private String more;

    @Inject
    private HoldObjectionLink holding;

    private boolean said;

    @PostConstruct
    void load() {
        if (token == null || more != null) {
            throw new NotFound("no such page");
        }
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

package nl.jouwroute.portal.referral;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.referral.OwnReferral;
import org.omnifaces.cdi.Param;

/** /aanmelden/klaar/{id}: the receipt. */
@Named("referred")
@RequestScoped
public class ReferredPage {

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    @Param(pathIndex = 1)
    private String more;

    @Inject
    private ReferYoungPerson referring;

    private OwnReferral referral;

    @PostConstruct
    void load() {
        referral = referring.read(parse(more == null ? id : null));
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("no id: " + e.getMessage());
        }
    }

    public String getTitle() {
        return Pages.text("refer.done.title", referral.named());
    }
}

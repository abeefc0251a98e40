package nl.jouwroute.portal.referral;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.referral.OwnReferral;

/** /aanmelden/klaar/{id}: the receipt. */
@Named("referred")
@RequestScoped
public class ReferredPage {

    @Inject
    private PathPart address;

    @Inject
    private ReferYoungPerson referring;

    private OwnReferral referral;

    @PostConstruct
    void load() {
        referral = referring.read(address.id());
    }

    public String getTitle() {
        return Pages.text("refer.done.title", referral.named());
    }
}

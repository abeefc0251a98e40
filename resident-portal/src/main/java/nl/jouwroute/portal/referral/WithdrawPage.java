package nl.jouwroute.portal.referral;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.referral.OwnReferral;
import nl.jouwroute.referral.ReferralStepRefused;

/** /aanmelden/terugnemen/{id}: asks whether the mentor is sure, and says so when the referral is over. */
@Named("withdrawal")
@RequestScoped
public class WithdrawPage {

    @Inject
    private PathPart address;

    @Inject
    private ReferYoungPerson referring;

    private OwnReferral referral;

    @PostConstruct
    void load() {
        referral = referring.read(address.id());
    }

    /** "Ja, neem terug". */
    public void withdraw() {
        try {
            referring.withdraw(referral.id());
            Pages.seeOther("/aanmelden/terugnemen/" + referral.id());
        } catch (ReferralStepRefused e) {
            Pages.formError("refer.withdraw.late");
        }
    }

    public boolean isOver() {
        return referral.phase() == OwnReferral.Phase.CLOSED;
    }

    public String getLead() {
        return Pages.text("refer.withdraw.lead", referral.named());
    }
}

package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Refused;
import nl.jouwroute.referral.ToldHow;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.PathPart;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /aanmelding/id}. */
@Named("referral")
@RequestScoped
public class ReferralPage {

    @Inject
    private PathPart address;

    @Inject
    @Param(name = "hoe")
    private String how;

    @Inject
    private FindReferrals find;

    @Inject
    private WorkReferral work;

    private ReferralFile file;
    private String problem;

    private UUID id() {
        return address.id();
    }

    public ReferralFile getFile() {
        if (file == null) {
            file = find.read(id());
        }
        return file;
    }

    public void inviteAgain() {
        attempt(() -> work.inviteAgain(id()), "INVITED_AGAIN");
    }

    public void told() {
        Optional<ToldHow> chosen = Typed.one(ToldHow.values(), how);
        if (chosen.isEmpty()) {
            problem = Words.text("told.HOW_MISSING");
        } else {
            attempt(() -> work.told(id(), chosen.get()), "REFERRAL_TOLD");
        }
    }

    private void attempt(Runnable deed, String done) {
        try {
            deed.run();
            Pages.seeOther("/aanmelding/" + id() + "?gedaan=" + done);
        } catch (Refused e) {
            problem = Words.why(e);
        }
    }

    public ToldHow[] getWays() {
        return ToldHow.values();
    }

    public String getHow() {
        return how;
    }

    public String getProblem() {
        return problem;
    }
}

package nl.jouwroute.staff.outreach;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Refused;
import nl.jouwroute.referral.Invitation.Via;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /campagne/id}: what it led to, per channel, and what can be done next. */
@Named("campaign")
@RequestScoped
public class CampaignPage {

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    @Param(pathIndex = 1)
    private String more;

    @Inject
    @Param(name = "flyers")
    private String flyers;

    @Inject
    private RunCampaign run;

    private RunCampaign.Campaign campaign;
    private String problem;

    private UUID id() {
        if (more != null) {
            throw new NotFound("a campaign has no pages below it");
        }
        return Ids.read(id);
    }

    public RunCampaign.Campaign getIt() {
        if (campaign == null) {
            campaign = run.read(id());
        }
        return campaign;
    }

    public void mail() {
        attempt(() -> run.send(id(), Via.EMAIL), "CAMPAIGN_SENT");
    }

    public void text() {
        attempt(() -> run.send(id(), Via.SMS), "CAMPAIGN_SENT");
    }

    public void end() {
        attempt(() -> run.end(id()), "CAMPAIGN_ENDED");
    }

    public void resume() {
        attempt(() -> run.resume(id()), "CAMPAIGN_RESUMED");
    }

    private void attempt(Runnable deed, String done) {
        try {
            deed.run();
            Pages.seeOther("/campagne/" + id() + "?gedaan=" + done);
        } catch (Refused e) {
            problem = Words.why(e);
        }
    }

    /** What was refused: here, or by the servlet that makes the flyers. */
    public String getProblem() {
        if (problem == null && FlyersServlet.NONE.equals(flyers)) {
            return Words.text("campaign.refused.NOBODY");
        }
        return problem;
    }
}

package nl.jouwroute.staff.outreach;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.Refused;
import nl.jouwroute.outreach.CampaignCallRepository.Call;
import nl.jouwroute.outreach.CampaignDesk;
import nl.jouwroute.referral.CallOutcome;
import nl.jouwroute.resident.PhoneNumbers;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.referral.CallInput;
import org.omnifaces.cdi.Param;

/** On {@code /campagne/id}: who to call now, what came of it, and the next. */
@Named("campaignCall")
@RequestScoped
public class CampaignCallForm {

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    @Param(name = "gesprek")
    private String talk;

    @Inject
    private CallInput input;

    @Inject
    private CallGroup calls;

    private List<Line> lines;
    private String problem;

    /** Somebody to call, in words. */
    public record Line(Call call, String flyer, String last, String next) {
        static Line of(Call call) {
            String flyer = call.flyerAt() == null ? "geen" : DutchTime.day(call.flyerAt());
            return new Line(
                    call,
                    call.opened() ? flyer + ", pagina bekeken" : flyer,
                    CallInput.last(call.lastAt()),
                    CallInput.next(call.again()));
        }

        public String shownPhone() {
            return PhoneNumbers.shown(call.phone());
        }
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = calls.calls(Ids.read(id)).stream().map(Line::of).toList();
        }
        return lines;
    }

    /** Who is called now: the chosen one, else the first; null when nobody waits. */
    public Line getNow() {
        return input.now(getLines(), one -> one.call().memberId());
    }

    /** Whether the form is there: for who is called now, or for what was posted about who left the list meanwhile. */
    public boolean isOpen() {
        return !getLines().isEmpty() || input.isUnread();
    }

    public void save() {
        problem = input.mistake().orElse(null);
        if (problem == null && talk != null && input.outcome() != CallOutcome.SPOKEN) {
            problem = Words.text("campaign.TALK");
        }
        if (problem != null) {
            return;
        }
        UUID campaign = Ids.read(id);
        try {
            calls.called(
                    campaign,
                    Ids.read(input.getWho()),
                    new CampaignDesk.Called(
                            input.key(),
                            input.outcome(),
                            input.getNote(),
                            input.day().orElse(null),
                            input.isTold(),
                            talk != null));
            Pages.seeOther("/campagne/" + campaign + "?gedaan=CAMPAIGN_CALLED");
        } catch (Refused e) {
            problem = Words.why(e);
            input.forgetUnlessIn(getLines(), one -> one.call().memberId());
        }
    }

    public boolean isTalk() {
        return talk != null && !input.isForgotten();
    }

    public String getProblem() {
        return problem;
    }
}

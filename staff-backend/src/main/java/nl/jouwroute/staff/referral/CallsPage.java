package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.Refused;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.referral.CallOutcome;
import nl.jouwroute.referral.ReferralListRepository.Call;
import nl.jouwroute.resident.PhoneNumbers;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Versions;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /bellijst}: who to call now, what came of it, and the next. */
@Named("calls")
@RequestScoped
public class CallsPage {

    private static final int LONGEST_WHY = 400;

    @Inject
    private CallInput input;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    @Param(name = "waarommeer")
    private String whyMore;

    @Inject
    private WorkReferral work;

    private List<Line> lines;
    private String problem;
    private boolean full;

    /** Somebody to call, in words. */
    public record Line(Call call, String received, String last, String next) {
        static Line of(Call call) {
            return new Line(
                    call,
                    DutchTime.day(call.receivedAt()),
                    CallInput.last(call.lastAt()),
                    CallInput.next(call.again()));
        }

        public String shownPhone() {
            return PhoneNumbers.shown(call.phone());
        }
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = work.calls().stream().map(Line::of).toList();
        }
        return lines;
    }

    /** Who is called now: the chosen one, else the first; null when nobody waits. */
    public Line getNow() {
        return input.now(getLines(), one -> one.call().referralId());
    }

    /** Whether the form is there: for who is called now, or for what was posted about who left the list meanwhile. */
    public boolean isOpen() {
        return !getLines().isEmpty() || input.isUnread();
    }

    public void save() {
        problem = input.mistake()
                .or(() -> FreeText.problem(whyMore, LONGEST_WHY).map(code -> Words.text(code)))
                .orElse(null);
        if (problem != null) {
            return;
        }
        try {
            work.called(
                    Ids.read(input.getWho()),
                    new WorkReferral.Called(
                            input.key(),
                            Versions.read(version),
                            input.outcome(),
                            input.getNote(),
                            input.day().orElse(null),
                            input.isTold(),
                            whyMore));
            Pages.seeOther("/bellijst?gedaan=CALLED");
        } catch (Refused e) {
            full = e instanceof LeadRefused lead && lead.why() == LeadRefused.Why.FULL;
            problem = Words.why(e);
            input.forgetUnlessIn(getLines(), one -> one.call().referralId());
        }
    }

    /** Whether the caseload is full, so that one more asks for a reason. */
    public boolean isFull() {
        return full;
    }

    public String getWhyMore() {
        return whyMore;
    }

    public CallOutcome[] getOutcomes() {
        return input.getOutcomes();
    }

    public String getKey() {
        return input.getKey();
    }

    public String getOutcome() {
        return input.getOutcome();
    }

    public String getNote() {
        return input.getNote();
    }

    public String getAgain() {
        return input.getAgain();
    }

    public boolean isTold() {
        return input.isTold();
    }

    public String getProblem() {
        return problem;
    }
}

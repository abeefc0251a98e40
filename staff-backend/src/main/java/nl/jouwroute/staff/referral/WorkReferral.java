package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.ContactAttempt;
import nl.jouwroute.lead.ContactChannel;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.referral.CallOutcome;
import nl.jouwroute.referral.FollowUp;
import nl.jouwroute.referral.NotToCall;
import nl.jouwroute.referral.Objections;
import nl.jouwroute.referral.ReferralListRepository;
import nl.jouwroute.referral.ReferralListRepository.Call;
import nl.jouwroute.referral.ToldHow;
import nl.jouwroute.staff.lead.WorkLead;

/** What an advisor does with a referral: invite again, write down that it was told, call who did not answer. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class WorkReferral {

    private static final int MOST = 100;

    /** Why the lead of who says no may come on top of a full caseload: it is closed at once. */
    private static final String WHY_ON_TOP = "Zei nee aan de telefoon.";

    /** So many are taken along in a file. */
    static final int MOST_TAKEN_ALONG = 1000;

    @Inject
    private ReferralListRepository referrals;

    @Inject
    private FollowUp followUp;

    @Inject
    private WorkLead workLead;

    @Inject
    private LeadRepository leads;

    @Inject
    private Objections objections;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * Sends the invitation once more, with a new code.
     *
     * @throws nl.jouwroute.referral.ReferralStepRefused when there is nothing to invite for any more
     * @throws nl.jouwroute.referral.NowhereToWrite when there is only a number to call
     */
    public void inviteAgain(UUID referralId) {
        followUp.inviteAgain(referralId);
    }

    /**
     * The young person heard who put them forward and why (article 14 AVG).
     *
     * @throws nl.jouwroute.referral.ReferralStepRefused when it is over
     */
    public void told(UUID referralId, ToldHow how) {
        followUp.told(referralId, how, callers.current().id());
    }

    /** Who is to be called now, in order. */
    public List<Call> calls() {
        audit.record("CALL_LIST_VIEWED", "REFERRAL", null, null);
        return calls(MOST);
    }

    /** The same to have in hand; one more than {@value #MOST_TAKEN_ALONG} when there are more. */
    public List<Call> callsToTakeAlong() {
        audit.record("CALL_LIST_EXPORTED", "REFERRAL", null, null);
        return calls(MOST_TAKEN_ALONG + 1);
    }

    private List<Call> calls(int most) {
        LocalDate today = DutchTime.date(clock.instant());
        return referrals.calls(followUp.callsFrom(), today, DutchTime.midnight(today), most);
    }

    /**
     * What came of a call.
     *
     * @param formKey of the form; the same form again makes nothing new
     * @param note may be null
     * @param again when to call again; may be null
     * @param told whether the advisor told who put this person forward, what we know and why
     * @param whyMore why the lead comes on top of a full caseload; null when there is room
     */
    public record Called(
            UUID formKey,
            int leadVersion,
            CallOutcome outcome,
            String note,
            LocalDate again,
            boolean told,
            String whyMore) {

        private ContactAttempt.Noted noted() {
            String more = note == null || note.isBlank() ? "" : " " + note.strip();
            return new ContactAttempt.Noted(
                    formKey,
                    ContactChannel.PHONE,
                    outcome.isReached(),
                    outcome.words() + more,
                    outcome == CallOutcome.CALL_BACK ? "Terugbellen" : null,
                    again);
        }
    }

    /**
     * Writes down what came of a call: on the lead, and for the referral. A no holds at once, however full the caller's
     * caseload is, whatever a colleague changed meanwhile, and also when this person was not to be called any more.
     *
     * @throws NotToCall when this person is not to be called (any more); never for a no
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, when a colleague called in the meantime; FULL; neither for a no
     */
    public void called(UUID referralId, Called called) {
        if (leads.findAttempt(called.formKey()).isPresent()) {
            return;
        }
        if (called.outcome() == CallOutcome.REFUSED) {
            refused(referrals.read(referralId).personId(), called);
            return;
        }
        Call call = referrals.findCall(referralId, clock.instant()).orElseThrow(NotToCall::new);
        if (called.told() && called.outcome() == CallOutcome.SPOKEN) {
            followUp.told(referralId, ToldHow.PHONE, callers.current().id());
        }
        workLead.noteCalled(call.leadId(), called.leadVersion(), called.noted(), called.whyMore());
        followUp.called(referralId, called.outcome(), call.attempts() + 1);
    }

    private void refused(UUID personId, Called called) {
        leads.findNewestOf(personId)
                .map(leads::readLocked)
                .ifPresent(lead -> workLead.noteIfOpen(lead, called.noted(), WHY_ON_TOP));
        objections.note(personId);
    }
}

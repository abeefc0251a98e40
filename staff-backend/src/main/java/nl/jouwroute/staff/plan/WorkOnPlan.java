package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.Deciders;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Notice;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanAdvisor;
import nl.jouwroute.plan.PlanComment;
import nl.jouwroute.plan.PlanIsFull;
import nl.jouwroute.plan.PlanNotSubmitted;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.plan.PlanState;

/**
 * What the advisor of a lead, or who looks after their work, does with the plan that was sent: talk it through, add a step, write to the resident.
 * Nothing of what the resident wrote changes, and a draft stays unread.
 */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class WorkOnPlan {

    @Inject
    private LeadRepository leads;

    @Inject
    private StaffRepository staff;

    @Inject
    private PlanRepository plans;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private Deciders deciders;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * The plan was talked through with the resident; again is the same.
     *
     * @param number of the version that the form showed
     * @throws LeadRefused NOT_YOURS, NOT_ASSIGNED, NOT_OPEN, OBJECTS
     * @throws PlanNotSubmitted the resident is changing it, or sent another version
     */
    public void discuss(UUID leadId, int number) {
        Lead lead = mine(leadId);
        FuturePlan plan = plan(lead);
        if (plan.state() == PlanState.DISCUSSED && plan.number() == number) {
            return;
        }
        if (plan.number() != number) {
            throw new PlanNotSubmitted();
        }
        plan.discuss(clock.instant());
        audit.record("PLAN_DISCUSSED", "PLAN", plan.id(), lead.person().id());
    }

    /**
     * Adds a step, which the resident is told. The same form again makes nothing new.
     *
     * @param dueOn may be null
     * @throws LeadRefused as {@link #discuss}
     * @throws PlanIsFull no more steps fit
     */
    public void addStep(UUID leadId, UUID form, String words, LocalDate dueOn) {
        Lead lead = mine(leadId);
        FuturePlan plan = plan(lead);
        int before = plan.steps().size();
        UUID step = plan.goalsAndSteps()
                .addStepOf(me(), form, words, dueOn, clock.instant())
                .id();
        if (plan.steps().size() > before) {
            audit.record("PLAN_STEP_ADDED", "PLAN_STEP", step, lead.person().id());
            tell(plan, step);
        }
    }

    /**
     * Writes to the resident, who is told. The same form again makes nothing new.
     *
     * @throws LeadRefused as {@link #discuss}
     */
    public void comment(UUID leadId, UUID form, String words) {
        Lead lead = mine(leadId);
        FuturePlan plan = plan(lead);
        PlanComment comment = plan.comment(me(), form, words, clock.instant());
        if (plans.add(comment)) {
            audit.record("PLAN_COMMENTED", "PLAN", plan.id(), lead.person().id());
            tell(plan, comment.id());
        }
    }

    private Lead mine(UUID leadId) {
        Lead lead = leads.read(leadId);
        lead.requireAdvisor(deciders.advisorOn(lead));
        if (!lead.isOpen()) {
            throw new LeadRefused(LeadRefused.Why.NOT_OPEN);
        }
        if (lead.person().objects()) {
            throw new LeadRefused(LeadRefused.Why.OBJECTS);
        }
        return lead;
    }

    /** Only a plan that was sent. */
    private FuturePlan plan(Lead lead) {
        return plans.findLockedOfPerson(lead.person().id())
                .filter(plan -> plan.lastSent() > 0)
                .orElseThrow(() -> new NotFound("no plan was sent"));
    }

    private PlanAdvisor me() {
        StaffMember me = staff.read(callers.current().id());
        return new PlanAdvisor(me.id(), me.name());
    }

    private void tell(FuturePlan plan, UUID what) {
        outbox.enqueueFor(
                plan.residentId(),
                new Notice(
                        MessageKind.PLAN_NOTE,
                        Map.of(
                                "advisor_name",
                                me().name(),
                                "link",
                                settings.text(Setting.ORIGIN) + "/mijn/plan/stappen"),
                        what,
                        "added",
                        null));
    }
}

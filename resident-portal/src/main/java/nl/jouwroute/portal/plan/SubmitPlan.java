package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.LeadIntake;
import nl.jouwroute.lead.Signal;
import nl.jouwroute.lead.SignalKind;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanContent;
import nl.jouwroute.plan.PlanIsEmpty;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.plan.PlanVersion;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/**
 * A resident sends the plan to an advisor: the version, the lead's signal and the message stand together or not at
 * all. Sending what was sent already makes nothing new.
 */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class SubmitPlan {

    @Inject
    private PlanRepository plans;

    @Inject
    private PlanQuestions questions;

    @Inject
    private ResidentRepository residents;

    @Inject
    private LeadIntake intake;

    @Inject
    private PlanReceipt receipt;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * Sends the version of this number, once.
     *
     * @param number of the draft that the resident read; a repeated form carries the number of what it once sent
     * @throws PlanIsEmpty when not one question was answered
     * @throws NotFound when there is no plan, or its draft has another number
     */
    public void submit(int number) {
        var me = residents.read(callers.current().id());
        FuturePlan plan = plans.findLocked(me.id()).orElseThrow(() -> new NotFound("no plan"));
        if (number >= 1 && number <= plan.lastSent()) {
            return;
        }
        if (number != plan.number()) {
            throw new NotFound("no such version to send");
        }
        Person person = me.person();
        Instant now = clock.instant();
        PlanVersion version = plan.submit(PlanContent.of(plan, questions, Language.DUTCH.tag()), now);
        var received = intake.receive(
                new Signal(SignalKind.PLAN, person.id(), version.id(), "Toekomstplan, versie " + version.number()));
        version.promiseResponse(received.responseDueAt());
        plans.add(version);
        receipt.send(person, version);
        audit.record("PLAN_SUBMITTED", "PLAN_VERSION", version.id(), person.id());
    }
}

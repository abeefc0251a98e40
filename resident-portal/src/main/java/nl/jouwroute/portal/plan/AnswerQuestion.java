package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.Answer;
import nl.jouwroute.plan.AnswerChangedElsewhere;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.plan.PlanState;
import nl.jouwroute.plan.TogetherRepository;
import nl.jouwroute.resident.ResidentRepository;

/** A resident answers one question of the plan; the answer is kept at once. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class AnswerQuestion {

    @Inject
    private PlanRepository plans;

    @Inject
    private PlanQuestions questions;

    @Inject
    private ResidentRepository residents;

    @Inject
    private TogetherRepository together;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Keeps the answer; the empty one takes the stored one away.
     *
     * @param seenRevision which revision the resident had on screen; 0 for none
     * @param device the token of a device at which somebody fills in with the resident; empty for none
     * @return the revision that is stored now
     * @throws AnswerChangedElsewhere when another screen answered in the meantime
     */
    public int answer(PlanQuestion question, Answer answer, int seenRevision, Optional<String> device) {
        var me = residents.read(callers.current().id());
        FuturePlan plan = plans.openLocked(me.id(), questions.edition(), clock.instant());
        PlanState before = plan.state();
        String with = device.flatMap(token -> together.findActive(token, clock.instant()))
                .orElse(null);
        if (plan.answer(question, answer, seenRevision, with, clock.instant())) {
            audit.record("PLAN_ANSWERED", "PLAN", plan.id(), me.person().id());
        }
        if (before != plan.state()) {
            audit.record("PLAN_REOPENED", "PLAN", plan.id(), me.person().id());
        }
        return plan.revisionOf(question);
    }
}

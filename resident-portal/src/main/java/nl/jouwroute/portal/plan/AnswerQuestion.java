package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.Answer;
import nl.jouwroute.plan.AnswerChangedElsewhere;
import nl.jouwroute.plan.PlanQuestion;

/** A resident answers one question of the plan; the answer is kept at once. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class AnswerQuestion {

    @Inject
    private OwnPlan ownPlan;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Keeps the answer; the empty one takes the stored one away.
     *
     * @param seenRevision which revision the resident had on screen; 0 for none
     * @return the revision that is stored now
     * @throws AnswerChangedElsewhere when another screen answered in the meantime
     */
    public int answer(PlanQuestion question, Answer answer, int seenRevision) {
        return ownPlan.change((plan, me) -> {
            if (plan.answer(question, answer, seenRevision, clock.instant())) {
                audit.record("PLAN_ANSWERED", "PLAN", plan.id(), me);
            }
            return plan.revisionOf(question);
        });
    }
}

package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.plan.PlanVersion;

/** Reads the resident's own plan. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class MyPlan {

    @Inject
    private PlanRepository plans;

    @Inject
    private CallerContext callers;

    /** The plan with its answers; empty when nothing was written yet. */
    public Optional<FuturePlan> find() {
        Optional<FuturePlan> plan = plans.find(callers.current().id());
        plan.ifPresent(FuturePlan::hasAnswers); // loads them, while there is a transaction
        return plan;
    }

    /** What was sent last. */
    public Optional<PlanVersion> findLastSent() {
        return plans.findLastVersion(callers.current().id());
    }
}

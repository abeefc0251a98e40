package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.plan.PlanState;
import nl.jouwroute.resident.ResidentRepository;

/**
 * The caller's own plan in the hands of a use case: locked, so that two screens change it one after the other, and
 * knowing who sits beside the resident at this device. A sent plan that changes is a draft again, which leaves a trace.
 */
@ApplicationScoped
public class OwnPlan {

    @Inject
    private PlanRepository plans;

    @Inject
    private PlanQuestions questions;

    @Inject
    private ResidentRepository residents;

    @Inject
    private Beside beside;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What a use case does with the plan. */
    @FunctionalInterface
    interface Change<T> {
        /**
         * Does it with the caller's plan, which is locked.
         *
         * @param me the person whose plan it is, for the audit
         */
        T apply(FuturePlan plan, UUID me);
    }

    /** Changes the plan, which is made when there is none yet. */
    <T> T change(Change<T> change) {
        var me = residents.read(callers.current().id());
        Instant now = clock.instant();
        FuturePlan plan = plans.openLocked(me.id(), questions.edition(), now);
        plan.fillInWith(beside.advisor(now));
        PlanState before = plan.state();
        T result = change.apply(plan, me.person().id());
        if (before != plan.state()) {
            audit.record("PLAN_REOPENED", "PLAN", plan.id(), me.person().id());
        }
        return result;
    }

    /** As {@link #change(Change)}, for what answers nothing and leaves no trace of its own. */
    void change(Consumer<FuturePlan> verb) {
        change((plan, me) -> {
            verb.accept(plan);
            return null;
        });
    }
}

package nl.jouwroute.plan;

import nl.jouwroute.common.Refused;

/** Not one question was answered, so there is nothing to send. */
public class PlanIsEmpty extends Refused {
    private static final long serialVersionUID = 1L;

    public PlanIsEmpty() {
        super("plan-is-empty", "nothing was answered");
    }
}

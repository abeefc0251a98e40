package nl.jouwroute.plan;

import nl.jouwroute.common.Refused;

/** No more goals or steps fit in the plan: more than anybody can oversee. */
public class PlanIsFull extends Refused {
    private static final long serialVersionUID = 1L;

    public PlanIsFull() {
        super("plan-full", "as many goals or steps as fit");
    }
}

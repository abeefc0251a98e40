package nl.jouwroute.plan;

import nl.jouwroute.common.Refused;

/** Only a plan that was sent, and not talked through yet, can be marked as discussed. */
public class PlanNotSubmitted extends Refused {
    private static final long serialVersionUID = 1L;

    public PlanNotSubmitted() {
        super("plan-not-submitted", "the plan was not submitted");
    }
}

package nl.jouwroute.plan;

import nl.jouwroute.common.Refused;

/** This version of the plan was sent already. */
public class PlanNotDraft extends Refused {
    private static final long serialVersionUID = 1L;

    public PlanNotDraft() {
        super("plan-not-draft", "the plan is no draft");
    }
}

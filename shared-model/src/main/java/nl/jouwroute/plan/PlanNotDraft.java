package nl.jouwroute.plan;

import nl.jouwroute.common.Refused;

/** This version of the plan was sent already. */
public class PlanNotDraft extends Refused {
    private static final long serialVersionUID = 1L;

    public PlanNotDraft() {
        super("the plan is no draft");
    }

    @Override
    public String code() {
        return "plan-not-draft";
    }
}

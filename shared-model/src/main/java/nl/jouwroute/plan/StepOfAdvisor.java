package nl.jouwroute.plan;

import nl.jouwroute.common.Refused;

/** What an advisor wrote keeps its words; it can be given another day, ticked off or taken away. */
public class StepOfAdvisor extends Refused {
    private static final long serialVersionUID = 1L;

    public StepOfAdvisor() {
        super("step-of-advisor", "an advisor's step keeps its words");
    }
}

package nl.jouwroute.plan;

import nl.jouwroute.common.Refused;

/** The same goal or step was changed on another screen in the meantime; nothing is overwritten. */
public class StepChangedElsewhere extends Refused {
    private static final long serialVersionUID = 1L;

    private final String stored;
    private final int revision;

    public StepChangedElsewhere(String stored, int revision) {
        super("step-changed-elsewhere", "it has revision " + revision + " by now");
        this.stored = stored;
        this.revision = revision;
    }

    /** The words that are stored now. */
    public String stored() {
        return stored;
    }

    /** Their revision: whoever changes with this one has seen them. */
    public int revision() {
        return revision;
    }
}

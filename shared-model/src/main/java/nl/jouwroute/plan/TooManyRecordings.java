package nl.jouwroute.plan;

import nl.jouwroute.common.Refused;

/** More recordings than an advisor can listen to: for one question, or in one day. */
public class TooManyRecordings extends Refused {
    private static final long serialVersionUID = 1L;

    public TooManyRecordings() {
        super("too-many-recordings", "as many recordings as fit");
    }
}

package nl.jouwroute.plan;

import nl.jouwroute.common.Refused;

/** The same question was answered on another screen in the meantime; nothing is overwritten, the resident chooses. */
public class AnswerChangedElsewhere extends Refused {
    private static final long serialVersionUID = 1L;

    private final transient Answer stored;
    private final int revision;

    public AnswerChangedElsewhere(Answer stored, int revision) {
        super("answer-changed-elsewhere", "the answer has revision " + revision + " by now");
        this.stored = stored;
        this.revision = revision;
    }

    /** What is stored now. */
    public Answer stored() {
        return stored;
    }

    /** Its revision: whoever answers with this one has seen it. */
    public int revision() {
        return revision;
    }
}

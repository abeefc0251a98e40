package nl.jouwroute.common;

import java.util.UUID;

/** The caller may look at this person's file once they have said why. */
public class ReasonNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID personId;

    public ReasonNeeded(UUID personId) {
        super("outside the own caseload");
        this.personId = personId;
    }

    /** Whose file it is. */
    public UUID personId() {
        return personId;
    }
}

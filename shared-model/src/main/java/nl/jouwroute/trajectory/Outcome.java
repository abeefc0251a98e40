package nl.jouwroute.trajectory;

/** How a trajectory ended; the groups of the progress report (document 001: work, branch team, other). */
public enum Outcome {
    WORK,
    SELF_EMPLOYED,
    EDUCATION,
    /** On to one of the municipality's branch teams. */
    BRANCH_TEAM,
    MOVED,
    /** The note says what. */
    OTHER;

    /** Whether it is asked after three and six months if it is still so: of work, an own business and a course. */
    public boolean isToLast() {
        return this == WORK || this == SELF_EMPLOYED || this == EDUCATION;
    }
}

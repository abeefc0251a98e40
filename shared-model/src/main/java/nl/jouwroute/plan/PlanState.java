package nl.jouwroute.plan;

/** Where a future plan is. */
public enum PlanState {
    /** Being written; nobody but the resident reads it. */
    DRAFT,
    /** Sent to an advisor. */
    SUBMITTED,
    /** Talked through with an advisor. */
    DISCUSSED
}

package nl.jouwroute.plan;

/** The three chapters, from the questions of the "toekomstgesprek" in the municipality's document 001. */
public enum PlanChapter {
    /** Waar sta ik nu? */
    NOW,
    /** Waar wil ik heen? */
    AHEAD,
    /** Wat heb ik nodig? */
    NEEDED
}

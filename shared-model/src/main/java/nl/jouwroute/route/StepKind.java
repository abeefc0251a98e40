package nl.jouwroute.route;

/** What sort of thing a step is. */
public enum StepKind {
    TALK,
    PLAN,
    VIDEO,
    TOOL,
    SESSION,
    TRAINING,
    WORK,
    SCHOOL,
    LANGUAGE,
    MONEY,
    INFORMATION
}

package nl.jouwroute.profile;

/** The parts of a day in the week grid. */
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING
}

package nl.jouwroute.profile;

/** From when somebody can work. */
public enum Start {
    NOW,
    WITHIN_A_MONTH,
    LATER
}

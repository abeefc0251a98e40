package nl.jouwroute.lead;

/** Who put somebody forward, as far as it decides on the track; of several the first here. */
public enum PutForward {
    SCHOOL,
    /** The agency of the unemployment benefit. */
    UWV,
    /** A welfare organisation, or another. */
    OTHER,
    /** Nobody did, or they took it back. */
    NOBODY
}

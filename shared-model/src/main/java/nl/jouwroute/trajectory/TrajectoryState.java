package nl.jouwroute.trajectory;

/** Whether the advisor works on it. */
public enum TrajectoryState {
    OPEN,
    CLOSED
}

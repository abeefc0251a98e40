package nl.jouwroute.media;

/** Where a video CV is between the phone and the advisor's judgement. */
public enum VideoState {
    /** Bytes are coming in. */
    RECEIVING,
    /** Complete; waits for the virus scan. */
    RECEIVED,
    /** Found clean; waits for re-encoding. */
    SCANNED,
    /** Can be watched, and waits for the advisor where that is allowed. */
    READY,
    /** The advisor found it good. */
    APPROVED,
    /** The advisor gave a tip for another take. */
    NEEDS_CHANGES,
    /** Not usable, with a reason that the resident is told. */
    REJECTED,
    /** Never completed. */
    EXPIRED,
    /** Thrown away by the resident, or replaced by a newer one that was approved; the row remains as a fact. */
    DELETED;

    /** True while the system still has something to do before the resident can go on. */
    public boolean isBusy() {
        return this == RECEIVED || this == SCANNED;
    }

    /** True when there is a re-encoded video to be watched. */
    public boolean isWatchable() {
        return this == READY || this == APPROVED || this == NEEDS_CHANGES;
    }
}

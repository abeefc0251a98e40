package nl.jouwroute.audit;

import java.util.UUID;
import nl.jouwroute.common.NotFound;

/**
 * Somebody who is logged in asked by its key for one thing that is not there, or is somebody else's: the try is written
 * down. Outside it looks like any other {@link NotFound}.
 */
public class NotTheirs extends NotFound {
    private static final long serialVersionUID = 1L;

    private final String action;
    private final String objectKind;
    private final UUID objectId;

    /**
     * @param action what was tried, as in {@link AuditLog#record}
     * @param objectKind of what was asked for
     * @param objectId the key that was asked for
     */
    public NotTheirs(String action, String objectKind, UUID objectId) {
        super(action + " of a " + objectKind + " that is not the caller's");
        this.action = action;
        this.objectKind = objectKind;
        this.objectId = objectId;
    }

    /** The same, where looking for it failed before. */
    public NotTheirs(String action, String objectKind, UUID objectId, NotFound cause) {
        this(action, objectKind, objectId);
        initCause(cause);
    }

    String action() {
        return action;
    }

    String objectKind() {
        return objectKind;
    }

    UUID objectId() {
        return objectId;
    }
}

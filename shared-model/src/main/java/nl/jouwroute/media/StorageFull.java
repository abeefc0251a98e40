package nl.jouwroute.media;

import java.io.IOException;

/** The blob store has no room; what it had taken before, it keeps. */
public class StorageFull extends IOException {
    private static final long serialVersionUID = 1L;

    public StorageFull(String message) {
        super(message);
    }

    public StorageFull(String message, Throwable cause) {
        super(message, cause);
    }
}

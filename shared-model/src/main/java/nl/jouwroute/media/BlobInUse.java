package nl.jouwroute.media;

import java.io.IOException;

/** Somebody else, maybe on another node, is adding to this file now. */
public class BlobInUse extends IOException {
    private static final long serialVersionUID = 1L;

    public BlobInUse(String message) {
        super(message);
    }
}

package nl.jouwroute.media;

import java.io.IOException;

/** The video tool itself could not do its work (killed, out of time or memory): says nothing about the video. */
public class ToolFailed extends IOException {
    private static final long serialVersionUID = 1L;

    public ToolFailed(String message) {
        super(message);
    }

    public ToolFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

package nl.jouwroute.media;

import java.io.IOException;

/** The file in the store ends at another place than the sender thought. */
public class WrongOffset extends IOException {
    private static final long serialVersionUID = 1L;

    private final long actual;

    public WrongOffset(long actual) {
        super("the file ends at " + actual);
        this.actual = actual;
    }

    /** Where it ends. */
    public long actual() {
        return actual;
    }
}

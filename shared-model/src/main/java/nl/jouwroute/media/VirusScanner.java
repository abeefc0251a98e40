package nl.jouwroute.media;

import java.io.IOException;
import java.io.InputStream;

/** Looks for viruses in a file. */
public interface VirusScanner {

    /** What was found. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** Nothing was looked at, because this installation has no scanner: in demo mode only. */
        SKIPPED
    }

    /**
     * Looks through a whole file.
     *
     * @throws IOException the scanner is away, too slow, or does not say clearly what it found: ask again later,
     *     and never take it for clean
     */
    Verdict scan(InputStream bytes) throws IOException;

    /** Whether files are looked at; false in demo mode without a scanner. */
    boolean isPresent();
}

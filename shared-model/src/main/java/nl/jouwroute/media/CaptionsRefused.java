package nl.jouwroute.media;

import java.util.List;
import nl.jouwroute.common.RefusedBecause;

/** What was typed as captions cannot be shown; says in which line. */
public class CaptionsRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    /** What is wrong; the end of the message key. */
    public enum Why {
        /** A line does not begin with a time that can be read, or has no words. */
        NO_TIME,
        /** It ends before it begins, or begins when another does. */
        WRONG_ORDER,
        /** It begins after the video ended. */
        AFTER_THE_END,
        /** A line has too many words to read while it is shown. */
        LINE_TOO_LONG,
        /** More lines, or more text, than a video of two minutes can have. */
        TOO_MUCH,
        /** A file in which no line was found. */
        NOTHING_FOUND,
        /** A citizen service number. */
        NUMBER,
        /** A colleague changed them since they were shown. */
        CHANGED
    }

    private final int line;

    /**
     * @param line from 1; 0 when it is not about one line
     */
    public CaptionsRefused(Why why, int line) {
        super("captions.refused.", why, "captions, line " + line + ": " + why);
        this.line = line;
    }

    /** The number of the line, from 1; 0 when it is not about one line. */
    @Override
    public List<Object> details() {
        return List.of(line);
    }
}

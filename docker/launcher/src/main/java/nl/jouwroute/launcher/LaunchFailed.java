package nl.jouwroute.launcher;

/** Why the system does not start, in one sentence for the person at the terminal. */
public class LaunchFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchFailed(String sentence) {
        super(sentence);
    }

    public LaunchFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

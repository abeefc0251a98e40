package nl.jouwroute.media;

/** The file cannot become a video here; the resident is told why. */
public class UnusableVideo extends Exception {
    private static final long serialVersionUID = 1L;

    private final VideoRefusal refusal;

    /**
     * @param detail for the log; holds nothing of the file's contents
     */
    public UnusableVideo(VideoRefusal refusal, String detail) {
        super(refusal + ": " + detail);
        this.refusal = refusal;
    }

    public VideoRefusal refusal() {
        return refusal;
    }
}

package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** How large, how long, how many. */
@ApplicationScoped
public class VideoLimits {

    /** Shortest video that says something. */
    public static final Duration SHORTEST = Duration.ofSeconds(5);

    /** Longest video that is taken; one minute is advised. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    /** How long an upload may take, with all its interruptions. */
    public static final Duration UPLOAD_TIME = Duration.ofDays(1);

    /** How long the original is kept while nobody approved the video. */
    public static final Duration ORIGINAL_TIME = Duration.ofDays(7);

    /** Uploads of one resident that may be under way together. */
    public static final int OPEN_UPLOADS = 2;

    /** Videos that one resident may complete in 24 hours. */
    public static final int A_DAY = 6;

    /** Videos that one resident may begin in 24 hours: room for choosing wrongly and for bad lines. */
    public static final int BEGUN_A_DAY = 30;

    private long largest;

    /** For CDI. */
    protected VideoLimits() {}

    @Inject
    public VideoLimits(Settings settings) {
        largest = (long) settings.number(Setting.MEDIA_MAX_MEBIBYTES) << 20;
    }

    /** Bytes of the largest video that is taken. */
    public long largest() {
        return largest;
    }
}

package nl.jouwroute.staff.media;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Language;
import nl.jouwroute.media.CaptionRepository;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoState;

/**
 * A video that an advisor may look at.
 *
 * @param id of the video
 * @param viewKey of this showing of the page: the first bytes asked with it are one look in the audit
 * @param state READY, APPROVED or NEEDS_CHANGES
 * @param seconds how long it plays
 * @param ready the day on which it came in, in words
 * @param note the tip that was given; null when none was
 * @param captions the language of its captions; null while it has none
 */
public record VideoView(
        UUID id,
        UUID viewKey,
        VideoState state,
        long seconds,
        int width,
        int height,
        String ready,
        String note,
        Language captions) {

    public static VideoView of(VideoCv video, Optional<CaptionRepository.Kept> captions) {
        return new VideoView(
                video.id(),
                UUID.randomUUID(),
                video.state(),
                video.duration().map(Duration::toSeconds).orElse(0L),
                video.width(),
                video.height(),
                video.readyAt().map(DutchTime::day).orElse(""),
                video.reviewNote().orElse(null),
                captions.map(CaptionRepository.Kept::language).orElse(null));
    }

    /** Waits for a judgement. */
    public boolean isToReview() {
        return state == VideoState.READY;
    }

    public boolean isApproved() {
        return state == VideoState.APPROVED;
    }
}

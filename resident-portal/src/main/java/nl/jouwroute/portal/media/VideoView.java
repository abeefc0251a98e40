package nl.jouwroute.portal.media;

import java.time.Duration;
import java.util.List;
import nl.jouwroute.common.Language;
import nl.jouwroute.media.CaptionRepository;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoState;
import nl.jouwroute.portal.common.Pages;

/** A video that can be watched, as the page shows it. */
public final class VideoView {

    private final VideoCv video;
    private final CaptionRepository.Kept captions;

    /**
     * @param captions null when it has none
     */
    VideoView(VideoCv video, CaptionRepository.Kept captions) {
        this.video = video;
        this.captions = captions;
    }

    /** The language of the captions; null when there are none. */
    public Language getCaptionLanguage() {
        return captions == null ? null : captions.language();
    }

    public String getCaptionSource() {
        return CaptionServlet.CAPTIONS + video.id();
    }

    /** What the captions say, for who reads rather than watches. */
    public List<String> getCaptionWords() {
        return captions.words();
    }

    public String getSource() {
        return VideoFileServlet.VIDEO + video.id();
    }

    public String getPoster() {
        return VideoFileServlet.POSTER + video.id();
    }

    public int getWidth() {
        return video.width();
    }

    public int getHeight() {
        return video.height();
    }

    public VideoState getState() {
        return video.state();
    }

    /** How long it plays, in words. */
    public String getLength() {
        long seconds = Math.round(video.duration().orElse(Duration.ZERO).toMillis() / 1000.0);
        return seconds < 60
                ? Pages.text("video.seconds", seconds)
                : Pages.text("video.minutes", seconds / 60, String.format("%02d", seconds % 60));
    }
}

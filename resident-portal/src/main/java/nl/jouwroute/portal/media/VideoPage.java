package nl.jouwroute.portal.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import nl.jouwroute.common.Settings;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.media.MediaUpload;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoState;
import nl.jouwroute.media.VideoTexts;
import nl.jouwroute.media.VideoTool;
import nl.jouwroute.media.VirusScanner;
import nl.jouwroute.portal.common.LoginPath;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import org.omnifaces.cdi.Param;

/** /mijn/video: how the video stands, the form to send one, and what can be decided about it. */
@Named("videoPage")
@RequestScoped
public class VideoPage {

    @Inject
    private ShowVideo showing;

    @Inject
    private ManageVideo managing;

    @Inject
    private VideoTexts texts;

    @Inject
    private BlobStore store;

    @Inject
    private VirusScanner scanner;

    @Inject
    private VideoTool tool;

    @Inject
    private Settings settings;

    @Inject
    @Param(name = VideoNotice.PARAMETER)
    private String notice;

    @Inject
    @Param(name = LoginPath.AGAIN)
    private String again;

    @Inject
    @Param(name = "nieuw")
    private String another;

    private ShowVideo.Standing standing;

    private ShowVideo.Standing standing() {
        if (standing == null) {
            standing = showing.show();
        }
        return standing;
    }

    /** The state of the newest video that came in; null when there is none. */
    public VideoState getState() {
        return standing().newest().map(VideoCv::state).orElse(null);
    }

    public boolean isBusy() {
        return getState() != null && getState().isBusy();
    }

    public boolean isRejected() {
        return getState() == VideoState.REJECTED;
    }

    /** What the state is called. */
    public String getStateWords() {
        return Pages.text(
                "video.state." + getState() + (getState() == VideoState.READY && !isReviewAllowed() ? ".alone" : ""));
    }

    public String getReason() {
        return standing()
                .newest()
                .flatMap(VideoCv::reason)
                .map(reason -> texts.reason(reason, Spoken.now().tag()))
                .orElse(null);
    }

    /** The video that can be watched; null when there is none. */
    public VideoView getWatchable() {
        return standing()
                .watchable()
                .map(video -> new VideoView(video, standing().captions().orElse(null)))
                .orElse(null);
    }

    /** Whether what can be watched is older than what is under way or was refused. */
    public boolean isWatchableOlder() {
        return getWatchable() != null && !standing().newest().equals(standing().watchable());
    }

    /** The advisor's tip; null when there is none. */
    public String getTip() {
        return standing().watchable().flatMap(VideoCv::reviewNote).orElse(null);
    }

    /** An upload that stopped half-way; null when there is none. */
    public UploadView getOpen() throws IOException {
        MediaUpload open = standing().open().orElse(null);
        if (open == null) {
            return null;
        }
        long offset = store.length(BlobKey.original(open.videoId()));
        return offset == 0 ? null : new UploadView(open, offset);
    }

    /** Whether to show the form: nothing yet, refused, or another one is wanted. */
    public boolean isForm() {
        return !isBusy()
                && (getWatchable() == null || isRejected() || another != null || again != null || notice != null);
    }

    public boolean isReviewAllowed() {
        return standing().reviewAllowed();
    }

    public String getConsentText() {
        return texts.consentText(Spoken.consent().tag());
    }

    /** What went wrong with the form; null when nothing did. */
    public String getNoticeText() {
        return again == null
                ? VideoNotice.parse(notice)
                        .map(VideoNotice::key)
                        .map(Pages::text)
                        .orElse(null)
                : Pages.text("video.notice.again");
    }

    /** Whether this installation takes videos without looking for viruses: in demo mode only. */
    public boolean isUnscanned() {
        return !scanner.isPresent();
    }

    /** Whether the local start has no program to re-encode videos with: then they wait. */
    public boolean isWithoutTool() {
        return settings.isDemo() && !tool.isPresent();
    }

    /** Lets an advisor look from now on. */
    public void allowReview() {
        managing.answerReview(true);
        Pages.seeOther("/mijn/video");
    }

    /** No advisor looks any more. */
    public void withdrawReview() {
        managing.answerReview(false);
        Pages.seeOther("/mijn/video");
    }

    /** Throws the video away that can be watched. */
    public void throwAway() {
        standing().watchable().map(VideoCv::id).ifPresent(this::throwAway);
    }

    /** Throws the newest video away, whatever its state. */
    public void throwNewestAway() {
        standing().newest().map(VideoCv::id).ifPresent(this::throwAway);
    }

    /** Throws away what was sent of a video that stopped half-way. */
    public void stopUpload() {
        standing().open().map(MediaUpload::videoId).ifPresent(this::throwAway);
    }

    private void throwAway(UUID id) {
        managing.throwAway(id);
        Pages.seeOther("/mijn/video");
    }
}

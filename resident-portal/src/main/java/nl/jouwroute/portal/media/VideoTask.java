package nl.jouwroute.portal.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoState;
import nl.jouwroute.portal.common.Pages;

/** The video's row in the task list of /mijn. */
@Named
@RequestScoped
public class VideoTask {

    @Inject
    private ShowVideo showing;

    private ShowVideo.Standing standing;

    private ShowVideo.Standing standing() {
        if (standing == null) {
            standing = showing.show();
        }
        return standing;
    }

    /** The state in a word or two. */
    public String getWords() {
        String none = standing().open().isPresent() ? "open" : "none";
        return Pages.text("video.task."
                + standing().newest().map(VideoCv::state).map(Enum::name).orElse(none));
    }

    /** How the row looks: the resident's turn, busy, or done. */
    public String getKind() {
        VideoState state = standing().newest().map(VideoCv::state).orElse(null);
        if (state == null) {
            return standing().open().isPresent() ? "turn" : "busy";
        }
        if (state == VideoState.REJECTED || state == VideoState.NEEDS_CHANGES) {
            return "turn";
        }
        return state.isBusy() ? "busy" : "done";
    }
}

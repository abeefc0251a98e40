package nl.jouwroute.portal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.media.MediaUpload;
import nl.jouwroute.media.UploadRequest;
import nl.jouwroute.media.VideoIntake;
import nl.jouwroute.media.VideoState;

/** The resident sends a video: announces it, goes on with it, completes it. The bytes go past these steps. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class SendVideo {

    @Inject
    private OwnVideos own;

    @Inject
    private VideoIntake intake;

    @Inject
    private Clock clock;

    /** What a request for an upload may expect. */
    public enum Standing {
        /** Bytes may be added. */
        OPEN,
        /** All is here and said to be so. */
        COMPLETE,
        /** It took too long, or was thrown away. */
        GONE
    }

    /** An upload with what may be done with it. */
    public record Known(MediaUpload upload, Standing standing) {}

    /**
     * Makes room for a film that is about to come in.
     *
     * @throws nl.jouwroute.media.VideoStepRefused a limit stands in the way
     */
    public MediaUpload begin(UploadRequest request) {
        return intake.begin(own.resident(), request);
    }

    /**
     * How far a film is.
     *
     * @throws nl.jouwroute.common.NotFound no such upload, or somebody else's
     */
    public Known find(UUID videoId) {
        MediaUpload upload = own.upload(videoId);
        if (upload.isFinished()) {
            return new Known(upload, Standing.COMPLETE);
        }
        boolean receiving = own.video(videoId).state() == VideoState.RECEIVING;
        return new Known(upload, receiving && !upload.isExpired(clock.instant()) ? Standing.OPEN : Standing.GONE);
    }

    /** All bytes are here: received, with consent and signal in one transaction. Again is the same. */
    public void complete(UUID videoId) {
        intake.complete(own.upload(videoId));
    }
}

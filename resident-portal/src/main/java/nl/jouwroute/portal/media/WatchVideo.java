package nl.jouwroute.portal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.media.CaptionRepository;

/** Whether the resident may see the re-encoded video or its poster; asked for each part of it. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class WatchVideo {

    @Inject
    private OwnVideos own;

    @Inject
    private CaptionRepository captions;

    /**
     * The video may be given to the caller.
     *
     * @throws NotFound no such video, somebody else's, or not ready
     */
    public void requireWatchable(UUID videoId) {
        if (!own.video(videoId).state().isWatchable()) {
            throw new NotFound("nothing to watch");
        }
    }

    /**
     * The captions, as WebVTT.
     *
     * @throws NotFound no such video, somebody else's, not ready, or without captions
     */
    public String captions(UUID videoId) {
        requireWatchable(videoId);
        return captions.read(videoId).vtt();
    }
}

package nl.jouwroute.portal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.audit.NotTheirs;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.media.MediaUpload;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoRepository;

/** Finds things by id and owner; asking for somebody else's leaves an entry in the audit. */
@ApplicationScoped
class OwnVideos {

    @Inject
    private VideoRepository videos;

    @Inject
    private CallerContext callers;

    UUID resident() {
        return callers.current().id();
    }

    VideoCv video(UUID videoId) {
        return audited(videoId, () -> videos.readOwn(resident(), videoId));
    }

    MediaUpload upload(UUID videoId) {
        return audited(videoId, () -> videos.readOwnUpload(resident(), videoId));
    }

    private <T> T audited(UUID videoId, Supplier<T> find) {
        try {
            return find.get();
        } catch (NotFound e) {
            throw new NotTheirs("VIDEO_ASKED", "VIDEO", videoId, e);
        }
    }
}

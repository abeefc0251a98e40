package nl.jouwroute.staff.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.media.StorageFull;
import nl.jouwroute.media.UnusableVideo;
import nl.jouwroute.media.VideoFacts;
import nl.jouwroute.media.VideoRefusal;
import nl.jouwroute.media.VideoStepRefused;
import nl.jouwroute.media.VideoTool;
import nl.jouwroute.media.WorkFolder;
import nl.jouwroute.staff.common.RecurringWork;

/** Re-encodes videos that were found clean, one at a time. Without ffmpeg, or without room, they wait. */
@ApplicationScoped
public class EncodeVideos implements RecurringWork {

    private static final Logger LOG = System.getLogger(EncodeVideos.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Inject
    private VideoWork work;

    @Inject
    private BlobStore store;

    @Inject
    private VideoTool tool;

    @Override
    public String name() {
        return "encode-videos";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        boolean more = tool.isPresent();
        while (more) {
            UUID token = UUID.randomUUID();
            Optional<UUID> video = work.takeToEncode(token);
            more = video.isPresent();
            video.ifPresent(id -> encode(id, token));
        }
    }

    private void encode(UUID id, UUID token) {
        try (WorkFolder folder = WorkFolder.in(store, "video")) {
            make(id, token, folder);
        } catch (UnusableVideo e) {
            LOG.log(Level.INFO, "Video {0} is rejected: {1}", id, e.getMessage());
            work.reject(id, token, e.refusal());
        } catch (NoSuchFileException e) {
            LOG.log(Level.ERROR, "The file of video {0} is not in the store", id);
            work.reject(id, token, VideoRefusal.BROKEN_FILE);
        } catch (StorageFull e) {
            LOG.log(Level.ERROR, "Video " + id + " waits for room: " + e.getMessage());
            work.putBackUntried(id, token, PAUSE);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "Video " + id + " could not be encoded now", e);
            work.putBack(id, token, PAUSE);
        } catch (VideoStepRefused e) {
            LOG.log(Level.INFO, "Video {0} was thrown away while it was encoded", id);
        }
    }

    private void make(UUID id, UUID token, WorkFolder folder) throws IOException, UnusableVideo {
        Path original = store.localCopy(BlobKey.original(id));
        Path video = folder.file("video.mp4");
        Path poster = folder.file("poster.jpg");
        VideoFacts facts = tool.examine(original, folder.path());
        store.requireRoomFor(Files.size(original));
        tool.encode(original, facts, folder.path(), video, () -> work.keepInHand(id, token));
        tool.still(video, folder.path(), poster);
        VideoFacts result = tool.measure(video, folder.path());
        work.keepInHand(id, token);
        boolean kept = false;
        try {
            store.put(BlobKey.rendition(id), video);
            store.put(BlobKey.poster(id), poster);
            work.ready(id, token, result);
            kept = true;
        } finally {
            if (!kept) {
                store.delete(BlobKey.rendition(id));
                store.delete(BlobKey.poster(id));
            }
        }
    }
}

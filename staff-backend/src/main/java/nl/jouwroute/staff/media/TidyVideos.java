package nl.jouwroute.staff.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.media.MediaUpload;
import nl.jouwroute.staff.common.RecurringWork;

/**
 * Brings store and database to agree: uploads that are complete without anybody having said so (the portal was
 * killed) are received, those that took too long expire, and the files of what was thrown away go, within a minute.
 */
@ApplicationScoped
public class TidyVideos implements RecurringWork {

    private static final Logger LOG = System.getLogger(TidyVideos.class.getName());

    /** What nobody wrote to for so long was left by a process that is no more. */
    private static final Duration WORK_FILE_TIME = Duration.ofHours(6);

    @Inject
    private TidyVideoRows rows;

    @Inject
    private BlobStore store;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "tidy-videos";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        try {
            for (MediaUpload upload : rows.unfinished()) {
                settle(upload);
            }
            for (UUID id : rows.withFilesToRemove()) {
                for (BlobKey.Kind kind : BlobKey.Kind.values()) {
                    store.delete(new BlobKey(kind, id));
                }
                rows.filesGone(id);
            }
            for (UUID id : rows.withOriginalToRemove()) {
                store.delete(BlobKey.original(id));
                rows.originalGone(id);
            }
            removeOldWork();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The store of videos could not be tidied", e);
        }
    }

    private void settle(MediaUpload upload) throws IOException {
        if (isComplete(upload)) {
            rows.complete(upload.videoId());
        } else if (upload.isExpired(clock.instant())) {
            rows.expire(upload.videoId());
        }
    }

    private boolean isComplete(MediaUpload upload) throws IOException {
        BlobKey key = BlobKey.original(upload.videoId());
        try {
            return store.size(key) == upload.length() && store.length(key) == upload.length();
        } catch (NoSuchFileException e) {
            return false; // nothing has come in yet
        }
    }

    private void removeOldWork() throws IOException {
        Instant before = clock.instant().minus(WORK_FILE_TIME);
        Path folder = store.workFolder();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (isOlder(entry, before)) {
                    remove(entry);
                }
            }
        }
    }

    /** What is in use may be gone by now: then it is not old. */
    private static boolean isOlder(Path entry, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(entry).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** A file, or a worker's folder with its files. */
    private static void remove(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(entry)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(entry);
        LOG.log(Level.INFO, "Removed {0}, left by a process that is no more", entry.getFileName());
    }
}

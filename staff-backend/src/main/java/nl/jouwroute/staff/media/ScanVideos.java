package nl.jouwroute.staff.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.media.VideoCv.Scan;
import nl.jouwroute.media.VideoRefusal;
import nl.jouwroute.media.VideoStepRefused;
import nl.jouwroute.media.VirusScanner;
import nl.jouwroute.staff.common.RecurringWork;

/** Looks for viruses in videos that have come in. While the scanner is away they wait. */
@ApplicationScoped
public class ScanVideos implements RecurringWork {

    private static final Logger LOG = System.getLogger(ScanVideos.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    private VideoWork work;

    @Inject
    private BlobStore store;

    @Inject
    private VirusScanner scanner;

    @Override
    public String name() {
        return "scan-videos";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            UUID token = UUID.randomUUID();
            Optional<UUID> video = work.takeToScan(token);
            more = video.isPresent() && scan(video.get(), token);
        }
    }

    /** False when it makes no sense to go on now. */
    private boolean scan(UUID id, UUID token) {
        try {
            judge(id, token, look(id));
            return true;
        } catch (NoSuchFileException e) {
            LOG.log(Level.ERROR, "The file of video {0} is not in the store", id);
            work.reject(id, token, VideoRefusal.BROKEN_FILE);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Video " + id + " waits for the virus scanner: " + e.getMessage());
            work.putBack(id, token, PAUSE);
            return false;
        } catch (VideoStepRefused e) {
            LOG.log(Level.INFO, "Video {0} was thrown away while it was scanned", id);
            return true;
        }
    }

    private VirusScanner.Verdict look(UUID id) throws IOException {
        try (InputStream bytes = Files.newInputStream(store.localCopy(BlobKey.original(id)))) {
            return scanner.scan(bytes);
        }
    }

    private void judge(UUID id, UUID token, VirusScanner.Verdict verdict) {
        switch (verdict) {
            case CLEAN -> work.scanned(id, token, Scan.CLEAN);
            case INFECTED -> work.reject(id, token, VideoRefusal.UNSAFE_FILE);
            case SKIPPED -> {
                LOG.log(Level.WARNING, "Video {0} goes on without a virus scan: there is no scanner", id);
                work.scanned(id, token, Scan.SKIPPED);
            }
        }
    }
}

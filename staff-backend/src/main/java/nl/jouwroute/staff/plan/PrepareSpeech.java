package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
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
import nl.jouwroute.media.SoundTool;
import nl.jouwroute.media.UnusableVideo;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoRefusal;
import nl.jouwroute.media.VirusScanner;
import nl.jouwroute.media.WorkFolder;
import nl.jouwroute.staff.common.RecurringWork;

/**
 * Makes spoken answers safe to hear: scans what came in, re-encodes it, and throws away what is no longer needed. While
 * the scanner or ffmpeg is away, they wait.
 */
@ApplicationScoped
public class PrepareSpeech implements RecurringWork {

    private static final Logger LOG = System.getLogger(PrepareSpeech.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    private SpeechWork work;

    @Inject
    private BlobStore store;

    @Inject
    private VirusScanner scanner;

    @Inject
    private SoundTool tool;

    @Override
    public String name() {
        return "prepare-speech";
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
            Optional<UUID> recording = work.take(token);
            more = recording.isPresent() && prepare(recording.get(), token);
        }
        tidy();
    }

    /** False when it makes no sense to go on now. */
    private boolean prepare(UUID id, UUID token) {
        try {
            VirusScanner.Verdict verdict = scan(id);
            if (verdict == VirusScanner.Verdict.INFECTED) {
                work.reject(id, token, VideoRefusal.UNSAFE_FILE);
            } else {
                encode(id, token, verdict == VirusScanner.Verdict.CLEAN ? VideoCv.Scan.CLEAN : VideoCv.Scan.SKIPPED);
            }
            return true;
        } catch (UnusableVideo e) {
            LOG.log(Level.INFO, "Recording {0} is rejected: {1}", id, e.getMessage());
            work.reject(id, token, e.refusal());
            return true;
        } catch (NoSuchFileException e) {
            LOG.log(Level.ERROR, "The file of recording {0} is not in the store", id);
            work.reject(id, token, VideoRefusal.BROKEN_FILE);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Recording " + id + " waits: " + e.getMessage());
            work.putBack(id, token, PAUSE);
            return false;
        }
    }

    private VirusScanner.Verdict scan(UUID id) throws IOException {
        try (InputStream bytes = Files.newInputStream(store.localCopy(BlobKey.original(id)))) {
            return scanner.scan(bytes);
        }
    }

    private void encode(UUID id, UUID token, VideoCv.Scan scan) throws IOException, UnusableVideo {
        try (WorkFolder folder = WorkFolder.in(store, "speech")) {
            Path original = store.localCopy(BlobKey.original(id));
            Path sound = folder.file("sound.m4a");
            tool.examine(original, folder.path());
            tool.encode(original, folder.path(), sound, () -> {});
            Duration duration = tool.measure(sound, folder.path());
            store.put(BlobKey.speech(id), sound);
            if (!work.ready(id, token, scan, duration)) {
                store.delete(BlobKey.speech(id));
            }
        }
    }

    private void tidy() {
        try {
            for (UUID id : work.withFilesToRemove()) {
                store.delete(BlobKey.original(id));
                store.delete(BlobKey.speech(id));
                work.filesGone(id);
            }
            for (UUID id : work.forgotten()) {
                store.delete(BlobKey.original(id));
                store.delete(BlobKey.speech(id));
                work.forgetFully(id);
            }
            for (UUID id : work.withOriginalToRemove()) {
                store.delete(BlobKey.original(id));
                work.originalGone(id);
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The store of recordings could not be tidied", e);
        }
    }
}

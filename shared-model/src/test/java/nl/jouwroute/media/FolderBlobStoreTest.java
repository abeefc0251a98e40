package nl.jouwroute.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobStoreTest {

    private static final int RUNS = 50;

    @TempDir
    Path folder;

    private final BlobKey key = BlobKey.original(UUID.randomUUID());
    private FolderBlobStore store;

    @BeforeEach
    void setUp() {
        store = new FolderBlobStore(folder, 0);
    }

    @Test
    void nothingIsThereAtFirst() throws IOException {
        assertThat(store.length(key)).isZero();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.size(key));
    }

    @Test
    void piecesOfAnySizeMakeTheSameFileAlsoWhenSomeBreakOff() throws IOException {
        Random random = new Random(20260101);
        for (int run = 0; run < RUNS; run++) {
            BlobKey each = BlobKey.original(new UUID(run, run));
            byte[] film = new byte[1 + random.nextInt(300_000)];
            random.nextBytes(film);
            while (store.length(each) < film.length) {
                int at = (int) store.length(each);
                int piece = 1 + random.nextInt(film.length - at);
                InputStream bytes = new ByteArrayInputStream(film, at, piece);
                try {
                    store.append(each, at, random.nextBoolean() ? breakingOff(bytes, piece / 2) : bytes, piece);
                } catch (BrokenLine e) {
                    assertThat(store.length(each)).isEqualTo(at + piece / 2);
                }
            }
            assertThat(content(each)).isEqualTo(film);
        }
    }

    @Test
    void aWrongOffsetTakesNothingAndSaysTheRightOne() throws IOException {
        store.append(key, 0, stream(10), 10);
        assertThatExceptionOfType(WrongOffset.class)
                .isThrownBy(() -> store.append(key, 5, stream(10), 10))
                .satisfies(e -> assertThat(e.actual()).isEqualTo(10));
        assertThat(store.length(key)).isEqualTo(10);
    }

    @Test
    void moreThanAnnouncedIsNotTaken() throws IOException {
        assertThat(store.append(key, 0, stream(100), 40)).isEqualTo(40);
    }

    @Test
    void oneAtATimeAddsToAFile() throws IOException {
        InputStream meanwhile = new FilterInputStream(stream(10)) {
            @Override
            public int read(byte[] buffer, int from, int count) throws IOException {
                assertThatExceptionOfType(BlobInUse.class).isThrownBy(() -> store.append(key, 0, stream(1), 1));
                return super.read(buffer, from, count);
            }
        };
        assertThat(store.append(key, 0, meanwhile, 10)).isEqualTo(10);
    }

    @Test
    void aFinishedFileIsPutInWholeAndCopiedInParts() throws IOException {
        Path file = Files.write(store.workFolder().resolve("x"), new byte[] {0, 1, 2, 3, 4, 5});
        BlobKey video = BlobKey.rendition(UUID.randomUUID());
        store.put(video, file);
        assertThat(file).doesNotExist();
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        store.copyTo(video, 2, 3, part);
        assertThat(part.toByteArray()).containsExactly(2, 3, 4);
        store.delete(video);
        store.delete(video);
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.size(video));
    }

    @Test
    void aFullDiskIsSaidBeforeItIsFull() throws IOException {
        store.requireRoomFor(1);
        FolderBlobStore careful = new FolderBlobStore(folder, Long.MAX_VALUE / 2);
        assertThatExceptionOfType(StorageFull.class).isThrownBy(() -> careful.requireRoomFor(1));
    }

    private byte[] content(BlobKey which) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        store.copyTo(which, 0, store.size(which), all);
        return all.toByteArray();
    }

    private static InputStream stream(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }

    private static final class BrokenLine extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static InputStream breakingOff(InputStream bytes, int after) {
        return new FilterInputStream(bytes) {
            private int left = after;

            @Override
            public int read(byte[] buffer, int from, int count) throws IOException {
                if (left == 0) {
                    throw new BrokenLine();
                }
                int read = super.read(buffer, from, Math.min(count, left));
                left -= read;
                return read;
            }
        };
    }
}

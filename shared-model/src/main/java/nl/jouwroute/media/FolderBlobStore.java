package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** Videos in a folder; with several nodes, on a shared volume. */
@ApplicationScoped
public class FolderBlobStore implements BlobStore {

    /** Left free on the disk: room for the database's and the system's own files. */
    private static final long RESERVE = 256L << 20;

    private static final int BUFFER = 64 << 10;

    private Path root;
    private long reserve = RESERVE;

    /** For CDI. */
    protected FolderBlobStore() {}

    /** The folder of {@link Setting#MEDIA_DIR}. */
    @Inject
    public FolderBlobStore(Settings settings) {
        this(Path.of(settings.text(Setting.MEDIA_DIR)), RESERVE);
    }

    /**
     * @param root made when it does not exist
     * @param reserve bytes that stay free on its disk
     */
    public FolderBlobStore(Path root, long reserve) {
        this.root = root.toAbsolutePath().normalize();
        this.reserve = reserve;
        try {
            for (BlobKey.Kind kind : BlobKey.Kind.values()) {
                Files.createDirectories(this.root.resolve(kind.folder()));
            }
            Files.createDirectories(work());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder for videos (" + Setting.MEDIA_DIR.variable() + ") cannot be written: " + root, e);
        }
    }

    @Override
    public long length(BlobKey key) throws IOException {
        try (FileChannel file = FileChannel.open(path(key), StandardOpenOption.WRITE)) {
            // a killed server may have left bytes that are not on the disk yet; what we name, we have
            file.force(true);
            return file.size();
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    @Override
    public long size(BlobKey key) throws IOException {
        return Files.size(path(key));
    }

    @Override
    public long append(BlobKey key, long offset, InputStream bytes, long atMost) throws IOException {
        try (FileChannel file =
                FileChannel.open(path(key), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
            requireAlone(file);
            if (file.size() != offset) {
                throw new WrongOffset(file.size());
            }
            if (offset == 0) {
                forceFolder(path(key).getParent());
            }
            file.position(offset);
            try {
                copy(bytes, file, atMost);
            } finally {
                if (file.isOpen()) {
                    file.force(true);
                }
            }
            return file.size();
        } catch (IOException e) {
            throw full(e);
        }
    }

    /** Holds until the channel is closed; other nodes on a shared volume see it too. */
    private static void requireAlone(FileChannel file) throws IOException {
        try {
            if (file.tryLock() == null) {
                throw new BlobInUse("another node writes this file");
            }
        } catch (OverlappingFileLockException e) {
            throw new BlobInUse("another request writes this file: " + e);
        }
    }

    private static void copy(InputStream from, FileChannel to, long atMost) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = atMost;
        while (left > 0) {
            int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            writeAll(to, ByteBuffer.wrap(buffer, 0, read));
            left -= read;
        }
    }

    private static void writeAll(FileChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    @Override
    public void copyTo(BlobKey key, long from, long count, OutputStream out) throws IOException {
        try (FileChannel file = FileChannel.open(path(key), StandardOpenOption.READ)) {
            file.position(from);
            InputStream in = Channels.newInputStream(file);
            byte[] buffer = new byte[BUFFER];
            long left = count;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("the file of " + key + " is shorter than announced");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    @Override
    public void put(BlobKey key, Path localFile) throws IOException {
        Path target = path(key);
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (!localFile.startsWith(root)) {
                Files.copy(localFile, beside, StandardCopyOption.REPLACE_EXISTING);
                Files.delete(localFile);
            } else {
                Files.move(localFile, beside, StandardCopyOption.ATOMIC_MOVE);
            }
            try (FileChannel file = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(target.getParent());
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw full(e);
        }
    }

    private static void forceFolder(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public Path localCopy(BlobKey key) throws IOException {
        Path path = path(key);
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.getFileName().toString());
        }
        return path;
    }

    @Override
    public void delete(BlobKey key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    @Override
    public void requireRoomFor(long bytes) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free - bytes < reserve) {
            throw new StorageFull("only " + (free >> 20) + " MiB are free for videos");
        }
    }

    @Override
    public Path workFolder() {
        return work();
    }

    private Path work() {
        return root.resolve("work");
    }

    private Path path(BlobKey key) {
        return root.resolve(key.kind().folder()).resolve(key.fileName());
    }

    private static IOException full(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left") || message.contains("quota exceeded")) {
            return new StorageFull("no room left for videos", e);
        }
        return e;
    }
}

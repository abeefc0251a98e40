package nl.jouwroute.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the files of one piece of work; it goes with everything in it when the work is done. */
public final class WorkFolder implements AutoCloseable {

    private final Path path;

    private WorkFolder(Path path) {
        this.path = path;
    }

    /**
     * A folder of one's own beside the store, gone when it is closed.
     *
     * @param name what is made in it, for whoever finds one that a killed process left
     */
    public static WorkFolder in(BlobStore store, String name) throws IOException {
        return new WorkFolder(Files.createTempDirectory(store.workFolder(), name));
    }

    public Path path() {
        return path;
    }

    /** Where a file of the work goes. */
    public Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.delete(path);
    }
}

package nl.jouwroute.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The newest migration that this program carries; a database at any other version is not the one it was built for. */
public final class SchemaVersion {

    private static final String FOLDER = "db/migration";
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__\\w+\\.sql");

    private SchemaVersion() {}

    /**
     * The number of the newest migration that this program carries.
     *
     * @throws IllegalStateException when the program carries no migrations
     */
    public static int ofThisProgram() {
        try {
            URI folder =
                    SchemaVersion.class.getClassLoader().getResource(FOLDER).toURI();
            if (!"jar".equals(folder.getScheme())) {
                return newestIn(Path.of(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(jarOf(folder), Map.of())) {
                return newestIn(jar.getPath(FOLDER));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opened as a file of its own: the file system of the address itself may be in use, and closing it would hurt. */
    private static Path jarOf(URI folder) {
        String address = folder.getSchemeSpecificPart();
        return Path.of(URI.create(address.substring(0, address.indexOf("!/"))));
    }

    private static int newestIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow(() -> new IllegalStateException("no migrations in " + folder));
        }
    }
}

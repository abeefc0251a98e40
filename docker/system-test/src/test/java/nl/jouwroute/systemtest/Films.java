package nl.jouwroute.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.jouwroute.media.FilmStudio;

/** Films as phones and browsers make them, each made once in a run. */
final class Films {

    static final int SECONDS = 6;

    private static final Films ALL = new Films();

    private final Path folder = Machine.target("films");
    private final FilmStudio studio = new FilmStudio(folder);
    private Path portrait;
    private Path landscape;
    private Path webm;
    private Path voice;

    private Films() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FilmStudio studio() {
        return ALL.studio;
    }

    static synchronized Path portrait() throws IOException {
        if (ALL.portrait == null) {
            ALL.portrait = ALL.studio.iPhonePortrait(SECONDS);
        }
        return ALL.portrait;
    }

    static synchronized Path landscape() throws IOException {
        if (ALL.landscape == null) {
            ALL.landscape = ALL.studio.landscape(SECONDS);
        }
        return ALL.landscape;
    }

    static synchronized Path webm() throws IOException {
        if (ALL.webm == null) {
            ALL.webm = ALL.studio.webm(SECONDS);
        }
        return ALL.webm;
    }

    /** A voice as Chrome records it. */
    static synchronized Path voice() throws IOException {
        if (ALL.voice == null) {
            ALL.voice = ALL.studio.voice("stem.webm", "libopus", SECONDS);
        }
        return ALL.voice;
    }

    static Path folder() {
        return ALL.folder;
    }
}

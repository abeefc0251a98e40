package nl.jouwroute.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds ffmpeg and ffprobe: those of the machine; else, as root on Debian, installed from its packages; else the
 * Maven artifact of org.bytedeco, when the build put it on the class path.
 *
 * @param ffmpeg path of the program
 * @param ffprobe path of its companion
 */
record Ffmpeg(Path ffmpeg, Path ffprobe) {

    private static final String IN_JAR = "/org/bytedeco/ffmpeg/linux-x86_64/";

    /** Empty when there is none to be had: then videos wait. */
    static Optional<Ffmpeg> find(Path folder, Consumer<String> progress) {
        return onPath().or(() -> installed(progress)).or(() -> fromJar(folder.resolve("ffmpeg"), progress));
    }

    private static Optional<Ffmpeg> onPath() {
        return Programs.find("ffmpeg")
                .flatMap(ffmpeg -> Programs.find("ffprobe").map(probe -> new Ffmpeg(ffmpeg, probe)));
    }

    private static Optional<Ffmpeg> installed(Consumer<String> progress) {
        if (!Programs.canInstall()) {
            return Optional.empty();
        }
        progress.accept("ffmpeg is missing: apt-get installs it (a minute or so)");
        try {
            Programs.install("ffmpeg");
        } catch (LaunchFailed e) {
            progress.accept(e.getMessage());
        }
        return onPath();
    }

    private static Optional<Ffmpeg> fromJar(Path folder, Consumer<String> progress) {
        URL inside = Ffmpeg.class.getResource(IN_JAR + "ffmpeg");
        if (inside == null) {
            return Optional.empty();
        }
        try {
            unpack(inside, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("ffmpeg could not be unpacked into " + folder, e);
        }
        Ffmpeg found = new Ffmpeg(wrap(folder, "ffmpeg"), wrap(folder, "ffprobe"));
        if (!Programs.runs(found.ffmpeg().toString(), "-version")) {
            progress.accept("The ffmpeg from Maven does not run here (it needs libpulse.so.0)");
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private static void unpack(URL inside, Path folder) throws IOException {
        Files.createDirectories(folder);
        String jar = inside.toString().split("!", 2)[0];
        try (FileSystem files = FileSystems.newFileSystem(URI.create(jar), Map.of());
                Stream<Path> all = Files.list(files.getPath(IN_JAR))) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Path target = folder.resolve(file.getFileName().toString());
                try (InputStream content = Files.newInputStream(file)) {
                    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                }
                mustRun(target.toFile());
            }
        }
    }

    /** The artifact's programs find their libraries beside them only when told so; children get no environment. */
    private static Path wrap(Path folder, String name) {
        Path script = folder.resolve(name + ".sh");
        try {
            Files.writeString(
                    script, "#!/bin/sh\nLD_LIBRARY_PATH='" + folder + "' exec '" + folder.resolve(name) + "' \"$@\"\n");
        } catch (IOException e) {
            throw new UncheckedIOException("ffmpeg could not be unpacked into " + folder, e);
        }
        mustRun(script.toFile());
        return script;
    }

    private static void mustRun(File program) {
        if (!program.setExecutable(true)) {
            throw new LaunchFailed("The file " + program + " cannot be made executable.");
        }
    }
}

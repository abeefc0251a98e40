package nl.jouwroute.systemtest;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Google's Lighthouse for a slow phone, in a Chromium of its own; judges one page after the other. */
final class Lighthouse implements AutoCloseable {

    /** What it judges. */
    static final List<String> CATEGORIES = List.of("performance", "accessibility", "best-practices", "seo");

    private static final Path SOURCE = Path.of("lighthouse");
    private static final Path FOLDER = Path.of("target", "lighthouse");

    private final Gson gson = new Gson();
    private final Path log;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter asks;

    /**
     * A page to judge.
     *
     * @param cookie the header that makes it somebody's
     * @param categories of {@link #CATEGORIES}
     * @param again whether it got too little before: tells more of what it lost
     */
    record Asked(String url, String cookie, List<String> categories, boolean again) {}

    /**
     * What became of it.
     *
     * @param error why the page could not be judged; null when it could
     * @param scores of 100, by category
     * @param lost the audits that took points, with what they found
     */
    record Verdict(String error, Map<String, Integer> scores, List<String> lost) {

        /** The one with the higher lowest score; the other, which tells more, when they are equal. */
        Verdict better(Verdict other) {
            return other.least() >= least() ? other : this;
        }

        /** The lowest score; 0 when the page could not be judged. */
        int least() {
            return error != null
                    ? 0
                    : scores.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        }
    }

    /**
     * Starts one.
     *
     * @param number tells its log from another's
     */
    Lighthouse(int number) {
        log = FOLDER.resolve("judge-" + number + ".log");
        ProcessBuilder builder = new ProcessBuilder("node", "judge.mjs")
                .directory(FOLDER.toFile())
                .redirectError(log.toFile());
        builder.environment().put("CHROME_PATH", Machine.browser().toString());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers = process.inputReader();
        asks = process.outputWriter();
    }

    /** Fetches the packages with their locked versions, when that was not done; runs none of their scripts. */
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        boolean same = Files.exists(FOLDER.resolve("node_modules/lighthouse/package.json"))
                && Files.mismatch(SOURCE.resolve("package-lock.json"), FOLDER.resolve("package-lock.json")) < 0;
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "judge.mjs")) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (same) {
            return;
        }
        Path log = FOLDER.resolve("npm.log");
        int ended = new ProcessBuilder("npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("npm did not bring Lighthouse: " + Files.readString(log));
        }
    }

    /**
     * Judges a page.
     *
     * @throws IllegalStateException when Lighthouse itself ended
     */
    Verdict judge(Asked page) {
        try {
            asks.write(gson.toJson(page));
            asks.newLine();
            asks.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("Lighthouse ended: " + Files.readString(log));
            }
            return gson.fromJson(answer, Verdict.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it close its browser. */
    @Override
    public void close() throws IOException {
        asks.close();
        process.onExit().join();
    }
}

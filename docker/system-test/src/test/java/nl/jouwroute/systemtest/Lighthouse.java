package nl.jouwroute.systemtest;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Google's Lighthouse for a slow phone, on every page of the assembled system in Dutch and on some in Arabic:
 * {@code mvn verify -Plighthouse -DskipITs}, or of some pages only with {@code -Djudged=/inloggen/code,/mijn}. Not in every build, because it fetches 150 npm packages and takes a quarter of an hour;
 * the versions are locked in {@code docker/system-test/lighthouse}.
 */
public final class Lighthouse {

    private static final int LEAST = 97;

    private static final List<String> CATEGORIES = List.of("performance", "accessibility", "best-practices", "seo");

    /** From right to left: pages that look otherwise then. */
    private static final List<String> ALSO_IN_ARABIC = List.of("/", "/route", "/mijn", "/mijn/plan/nu-dag");

    /** Answers with an error, which Lighthouse does not judge. */
    private static final String NOT_THERE = "/is-er-niet";

    private final Path folder = Machine.target("lighthouse");
    private final TestSystem system;
    private final Tour tour;

    /** A page to judge. */
    private record Asked(String path, String url, String cookie, List<String> categories) {}

    private Lighthouse(TestSystem system) {
        this.system = system;
        this.tour = new Tour(system);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        try (TestSystem system = TestSystem.start()) {
            new Lighthouse(system).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        install();
        List<Asked> pages = new ArrayList<>();
        for (Tour.Leg leg : tour.legs()) {
            leg.paths().forEach(path -> pages.add(asked(path, "nl", leg.visitor())));
        }
        for (Tour.Leg leg : tour.legs()) {
            leg.paths().stream()
                    .filter(ALSO_IN_ARABIC::contains)
                    .forEach(path -> pages.add(asked(path, "ar", leg.visitor())));
        }
        pages.removeIf(page -> page.path().equals(NOT_THERE) || !isAskedFor(page.path()));
        Instant begin = Instant.now();
        List<Asked> dutch =
                pages.stream().filter(page -> !page.path().endsWith("(ar)")).toList();
        List<String> judged = new ArrayList<>(judge(dutch));
        // last, because a resident's language is the account's
        tour.resident().visitor().get("/mijn?taal=ar");
        judged.addAll(judge(pages.stream().filter(page -> !dutch.contains(page)).toList()));
        report(judged, Duration.between(begin, Instant.now()));
    }

    private static boolean isAskedFor(String path) {
        String only = System.getProperty("jr.judged", "");
        return only.isBlank() || List.of(only.split(",")).contains(path);
    }

    /** Pages that are not to be found by search engines are not judged on being found. */
    private Asked asked(String path, String language, Visitor visitor) {
        boolean hidden =
                !visitor.get(path).document().select("meta[name=robots]").isEmpty();
        String cookie = visitor.cookies().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        boolean dutch = language.equals("nl");
        return new Asked(
                dutch ? path : path + " (" + language + ")",
                system.origin() + path,
                dutch ? cookie : cookie + "; jr_taal=" + language,
                hidden ? CATEGORIES.subList(0, CATEGORIES.size() - 1) : CATEGORIES);
    }

    private List<String> judge(List<Asked> pages) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("pages.json"), new Gson().toJson(pages));
        call(List.of("node", "judge.mjs"));
        return Files.readAllLines(folder.resolve("judged.jsonl"));
    }

    private static void report(List<String> judged, Duration took) throws IOException {
        List<String> table = new ArrayList<>(
                List.of("| Page | " + String.join(" | ", CATEGORIES) + " |", "|---|---:|---:|---:|---:|"));
        List<String> low = new ArrayList<>();
        for (String line : judged) {
            JsonObject page = JsonParser.parseString(line).getAsJsonObject();
            String path = page.get("path").getAsString();
            StringBuilder row = new StringBuilder("| `" + path + "`");
            for (String category : CATEGORIES) {
                JsonElement score = page.getAsJsonObject("scores").get(category);
                row.append(" | ").append(score == null ? "" : score.getAsString());
                if (score != null && score.getAsInt() < LEAST) {
                    low.add(path + " " + category + " " + score + " "
                            + page.getAsJsonObject("lost").get(category) + " " + page.get("error")
                            + " " + page.get("shifted"));
                }
            }
            table.add(row + " |");
        }
        String result = String.join("\n", table) + "\n\n" + judged.size() + " pages in " + took.toSeconds() + " s\n";
        System.out.println(result);
        Files.writeString(Machine.target("lighthouse.md"), result, StandardCharsets.UTF_8);
        if (!low.isEmpty()) {
            throw new AssertionError("Lighthouse gives less than " + LEAST + ":\n" + String.join("\n", low));
        }
    }

    /** The packages, once; their scripts are not run. */
    private void install() throws IOException, InterruptedException {
        Path source = Path.of("lighthouse");
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "judge.mjs")) {
            Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(folder.resolve("node_modules/lighthouse/package.json"))) {
            call(List.of("npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"));
        }
    }

    private void call(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile());
        builder.environment().putAll(Map.of("CHROME_PATH", Machine.browser().toString()));
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(command + ": " + Files.readString(folder.resolve("log.txt")));
        }
    }
}

package nl.jouwroute.systemtest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Google's Lighthouse for a slow phone, on the main pages of the assembled system: {@code mvn verify -Plighthouse}. Not in
 * every build, because it fetches 150 npm packages; the versions are locked in {@code docker/system-test/lighthouse}.
 */
public final class Lighthouse {

    private static final int LEAST = 97;

    private static final List<String> FOR_EVERYBODY =
            List.of("/", "/?taal=ar", "/bijeenkomsten", "/contact", "/privacy", "/toegankelijkheid", "/weergave");

    private static final List<String> OF_A_RESIDENT =
            List.of("/inloggen", "/mijn", "/mijn/plan", "/mijn/plan/nu-dag", "/mijn/profiel", "/mijn/gegevens");

    private final Path folder = Machine.target("lighthouse");
    private final List<String> table = new ArrayList<>();
    private final List<String> low = new ArrayList<>();

    private Lighthouse() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (TestSystem system = TestSystem.start()) {
            new Lighthouse().run(system);
        }
    }

    private void run(TestSystem system) throws IOException, InterruptedException {
        install();
        table.add("| Page | performance | accessibility | best practices | SEO |");
        table.add("|---|---|---|---|---|");
        for (String path : FOR_EVERYBODY) {
            judge(system.origin(), path, null);
        }
        String cookie = "jr_resident="
                + new Residents(system).newcomer().visitor().cookies().get("jr_resident");
        for (String path : OF_A_RESIDENT) {
            judge(system.origin(), path, cookie);
        }
        String result = String.join("\n", table) + "\n";
        System.out.println(result);
        Files.writeString(Machine.target("lighthouse.md"), result, StandardCharsets.UTF_8);
        if (!low.isEmpty()) {
            throw new AssertionError("Lighthouse gives less than " + LEAST + ": " + low);
        }
    }

    /** The packages, once; their scripts are not run. */
    private void install() throws IOException, InterruptedException {
        Path source = Path.of("lighthouse");
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(folder.resolve("node_modules/lighthouse/package.json"))) {
            call(List.of("npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"));
        }
    }

    /**
     * Judges one page.
     *
     * @param cookie of a log-in; null for a page for everybody. Pages of one person are not to be found by search engines.
     */
    private void judge(String origin, String path, String cookie) throws IOException, InterruptedException {
        Path report = folder.resolve("report.json");
        List<String> command = new ArrayList<>(List.of(
                "node",
                "node_modules/lighthouse/cli/index.js",
                origin + path,
                "--quiet",
                "--output=json",
                "--output-path=" + report,
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu"));
        if (cookie != null) {
            command.add("--extra-headers={\"Cookie\":\"" + cookie + "\"}");
            command.add("--only-categories=performance,accessibility,best-practices");
        }
        call(command);
        JsonObject all = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
        StringBuilder row = new StringBuilder("| " + path);
        for (String category : List.of("performance", "accessibility", "best-practices", "seo")) {
            JsonElement found = all.getAsJsonObject("categories").get(category);
            if (found == null) {
                row.append(" |");
                continue;
            }
            int score = (int) Math.round(found.getAsJsonObject().get("score").getAsDouble() * 100);
            row.append(" | ").append(score);
            if (score < LEAST) {
                low.add(path + " " + category + " " + score + " " + lost(all, found.getAsJsonObject()));
            }
        }
        table.add(row + " |");
        System.out.println(table.get(table.size() - 1));
    }

    /** The audits that took points. */
    private static List<String> lost(JsonObject all, JsonObject category) {
        List<String> lost = new ArrayList<>();
        for (JsonElement reference : category.getAsJsonArray("auditRefs")) {
            String id = reference.getAsJsonObject().get("id").getAsString();
            JsonElement score =
                    all.getAsJsonObject("audits").getAsJsonObject(id).get("score");
            boolean counts = reference.getAsJsonObject().get("weight").getAsDouble() > 0;
            if (counts && score != null && !score.isJsonNull() && score.getAsDouble() < 0.9) {
                lost.add(id);
            }
        }
        return lost;
    }

    private void call(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile());
        builder.environment()
                .putAll(Map.of("CHROME_PATH", Machine.program("chromium").toString()));
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(command + ": " + Files.readString(folder.resolve("log.txt")));
        }
    }
}

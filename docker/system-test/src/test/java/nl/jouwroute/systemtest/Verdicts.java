package nl.jouwroute.systemtest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.Language;

/** What Lighthouse gave each page in each language; of a page that was judged again the last counts. */
final class Verdicts {

    /** What every page gets in every category. */
    static final int LEAST = 97;

    private final List<String> categories;

    /** By page, then by language. */
    private final Map<String, Map<String, JsonObject>> pages = new LinkedHashMap<>();

    private Verdicts(List<String> categories) {
        this.categories = categories;
    }

    /** Of a file with a line of JSON for each; one that is not there holds none. */
    static Verdicts read(Path file, List<String> categories) throws IOException {
        Verdicts verdicts = new Verdicts(categories);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                JsonObject verdict = JsonParser.parseString(line).getAsJsonObject();
                verdicts.pages
                        .computeIfAbsent(verdict.get("page").getAsString(), any -> new LinkedHashMap<>())
                        .put(verdict.get("language").getAsString(), verdict);
            }
        }
        return verdicts;
    }

    boolean has(String page, String language) {
        return pages.getOrDefault(page, Map.of()).containsKey(language);
    }

    boolean isGoodEnough(String page, String language) {
        return has(page, language) && low(pages.get(page).get(language)).isEmpty();
    }

    /** The categories with less than enough, and what took the points. */
    private List<String> low(JsonObject verdict) {
        List<String> low = new ArrayList<>();
        for (String category : categories) {
            JsonElement score = verdict.getAsJsonObject("scores").get(category);
            if (score != null && score.getAsInt() < LEAST) {
                low.add(category + " " + score + " "
                        + verdict.getAsJsonObject("lost").get(category) + " " + verdict.get("error") + " "
                        + verdict.get("shifted"));
            }
        }
        return low;
    }

    /**
     * A table of all, printed and written.
     *
     * @param left how many pages this run did not come to
     * @throws AssertionError one has too little
     */
    void report(Path table, Duration took, int left) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(", ", categories) + ":", ""));
        lines.add("| Page | "
                + String.join(
                        " | ",
                        List.of(Language.values()).stream().map(Language::tag).toList()) + " |");
        lines.add("|---|" + "---|".repeat(Language.values().length));
        List<String> low = new ArrayList<>();
        int judged = 0;
        for (Map.Entry<String, Map<String, JsonObject>> page : pages.entrySet()) {
            StringBuilder row = new StringBuilder("| `" + page.getKey() + "`");
            for (Language language : Language.values()) {
                JsonObject verdict = page.getValue().get(language.tag());
                row.append(" | ").append(verdict == null ? "" : scores(verdict));
                if (verdict != null) {
                    judged++;
                    low(verdict).forEach(what -> low.add(page.getKey() + " in " + language.tag() + ": " + what));
                }
            }
            lines.add(row + " |");
        }
        lines.add("");
        lines.add(judged + " judged in all; this run took " + took.toSeconds() + " s"
                + (left == 0 ? "" : "; " + left + " are left: go on with -Dresume=true"));
        String result = String.join("\n", lines) + "\n";
        System.out.println(result);
        Files.writeString(table, result, StandardCharsets.UTF_8);
        if (!low.isEmpty()) {
            throw new AssertionError("Lighthouse gives less than " + LEAST + ":\n" + String.join("\n", low));
        }
    }

    private String scores(JsonObject verdict) {
        return String.join(
                " ",
                categories.stream()
                        .map(category -> verdict.getAsJsonObject("scores").get(category))
                        .map(score -> score == null ? "–" : score.getAsString())
                        .toList());
    }
}

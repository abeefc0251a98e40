package nl.jouwroute.systemtest;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.jouwroute.common.Language;

/**
 * Google's Lighthouse for a slow phone, on every page of the assembled system in every language:
 * {@code mvn verify -Plighthouse -DskipITs}. Some pages only with {@code -Djudged=/inloggen/code,/mijn}, some languages
 * with {@code -Dlanguages=uk,tr}; {@code -Dminutes=10} stops in time, and {@code -Dresume=true} goes on with what no run
 * judged yet or what was not good enough. Not in every build: docs/decisions/0029.
 */
public final class Lighthouse {

    private static final List<String> CATEGORIES = List.of("performance", "accessibility", "best-practices", "seo");

    /** Answers with an error, which Lighthouse does not judge. */
    private static final String NOT_THERE = "/is-er-niet";

    private final Path folder = Machine.target("lighthouse");
    private final Path found = folder.resolve("judged.jsonl");
    private final TestSystem system;
    private final Tour tour;

    /**
     * A page to judge.
     *
     * @param page its address, without what is another one each time
     */
    record Asked(String page, String language, String url, String cookie, List<String> categories) {

        boolean isIn(Verdicts verdicts) {
            return verdicts.isGoodEnough(page, language);
        }
    }

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
        if (!Boolean.getBoolean("jr.resume")) {
            Files.deleteIfExists(found);
        }
        Instant begin = Instant.now();
        Instant until = asked("minutes")
                .map(minutes -> begin.plus(Duration.ofMinutes(Long.parseLong(minutes))))
                .orElse(begin.plus(Duration.ofDays(1)));
        int left = 0;
        for (Language language : languages()) {
            // a resident's language is the account's: one language after the other
            tour.resident().visitor().get("/mijn?taal=" + language.tag());
            Verdicts before = Verdicts.read(found, CATEGORIES);
            List<Asked> pages =
                    pages(language).stream().filter(page -> !page.isIn(before)).toList();
            judge(pages, until);
            Verdicts now = Verdicts.read(found, CATEGORIES);
            left += (int) pages.stream()
                    .filter(page -> !now.has(page.page(), page.language()))
                    .count();
        }
        Verdicts.read(found, CATEGORIES)
                .report(Machine.target("lighthouse.md"), Duration.between(begin, Instant.now()), left);
    }

    private static Optional<String> asked(String property) {
        return Optional.ofNullable(System.getProperty("jr." + property)).filter(value -> !value.isBlank());
    }

    private static List<Language> languages() {
        return asked("languages")
                .map(tags -> Arrays.stream(tags.split(","))
                        .map(Language::of)
                        .distinct()
                        .toList())
                .orElse(List.of(Language.values()));
    }

    private List<Asked> pages(Language language) {
        List<Asked> pages = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Tour.Leg leg : tour.legs()) {
            for (String path : leg.paths()) {
                String name = name(path);
                while (!names.add(name)) {
                    name += "'";
                }
                if (!path.equals(NOT_THERE) && isAskedFor(name)) {
                    pages.add(page(name, path, language, leg.visitor()));
                }
            }
        }
        return pages;
    }

    /** The same in every run: without ids, tokens and answers. */
    private static String name(String path) {
        return path.replaceAll("/[A-Za-z0-9_-]{20,}", "/…").replaceFirst("\\?e=.*", "?…");
    }

    private static boolean isAskedFor(String name) {
        return asked("judged")
                .map(only -> List.of(only.split(",")).contains(name))
                .orElse(true);
    }

    /** Pages that are not to be found by search engines are not judged on being found. */
    private Asked page(String name, String path, Language language, Visitor visitor) {
        boolean hidden =
                !visitor.get(path).document().select("meta[name=robots]").isEmpty();
        visitor.withCookie("jr_taal", language.tag());
        String cookie = visitor.cookies().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        return new Asked(
                name,
                language.tag(),
                system.origin() + path,
                cookie,
                hidden ? CATEGORIES.subList(0, CATEGORIES.size() - 1) : CATEGORIES);
    }

    private void judge(List<Asked> pages, Instant until) throws IOException, InterruptedException {
        if (pages.isEmpty() || Instant.now().isAfter(until)) {
            return;
        }
        Files.writeString(folder.resolve("pages.json"), new Gson().toJson(pages));
        call(List.of("node", "judge.mjs", Long.toString(until.toEpochMilli())));
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

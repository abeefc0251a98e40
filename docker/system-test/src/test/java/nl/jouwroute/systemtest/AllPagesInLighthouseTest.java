package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jouwroute.common.Language;
import nl.jouwroute.systemtest.Lighthouse.Asked;
import nl.jouwroute.systemtest.Lighthouse.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Lighthouse gives every page in every language: docs/decisions/0029. The scores of all are written to
 * {@code target/lighthouse.md}. A few pages only: {@code -Djudged=/inloggen/code,/mijn}.
 */
@SystemTest
class AllPagesInLighthouseTest {

    /** What every page gets in every category. */
    private static final int LEAST = 97;

    /** Judges at once: while one waits for its page the other one works. */
    private static final int JUDGES = 2;

    /** Answers with an error, which Lighthouse does not judge. */
    private static final String NOT_THERE = "/is-er-niet";

    private static final List<Lighthouse> judges = new ArrayList<>();

    /** By page, then by language. */
    private static final Map<String, Map<Language, Verdict>> verdicts = new ConcurrentSkipListMap<>();

    private static Tour tour;

    private final TestSystem system;

    AllPagesInLighthouseTest(TestSystem system) {
        this.system = system;
    }

    @BeforeAll
    static void start(TestSystem system) throws IOException, InterruptedException {
        Lighthouse.install();
        tour = new Tour(system);
        for (int number = 1; number <= JUDGES; number++) {
            judges.add(new Lighthouse(number));
        }
    }

    @AfterAll
    static void end() throws IOException {
        for (Lighthouse judge : judges) {
            judge.close();
        }
        Files.writeString(Path.of("target", "lighthouse.md"), table());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void givesEveryPageEnough(Language language) throws InterruptedException, ExecutionException {
        // a resident's language is the account's: one language after the other
        tour.resident().visitor().get("/mijn?taal=" + language.tag());
        Map<String, Asked> pages = pages(language);
        Queue<String> left = new ConcurrentLinkedQueue<>(pages.keySet());
        ExecutorService threads = Executors.newFixedThreadPool(JUDGES);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (Lighthouse judge : judges) {
                done.add(threads.submit(() -> {
                    for (String page = left.poll(); page != null; page = left.poll()) {
                        verdicts.computeIfAbsent(page, any -> new ConcurrentSkipListMap<>())
                                .put(language, judge.judge(pages.get(page)));
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(pages.keySet()).isNotEmpty().allSatisfy(page -> {
            Verdict verdict = verdicts.get(page).get(language);
            assertThat(verdict.least()).as("%s: %s", page, verdict).isGreaterThanOrEqualTo(LEAST);
        });
    }

    private Map<String, Asked> pages(Language language) {
        Map<String, Asked> pages = new ConcurrentSkipListMap<>();
        for (Tour.Leg leg : tour.legs()) {
            for (String path : leg.paths()) {
                String name = name(path);
                while (pages.containsKey(name)) {
                    name += "'";
                }
                if (!path.equals(NOT_THERE)) {
                    pages.put(name, page(path, language, leg.visitor()));
                }
            }
        }
        String only = System.getProperty("judged", "");
        if (!only.isEmpty()) {
            pages.keySet().retainAll(List.of(only.split(",")));
        }
        return pages;
    }

    /** The same in every run: without ids, tokens and answers. */
    private static String name(String path) {
        return path.replaceAll("/[A-Za-z0-9_-]{20,}", "/…").replaceFirst("\\?e=.*", "?…");
    }

    /** Pages that are not to be found by search engines are not judged on being found. */
    private Asked page(String path, Language language, Visitor visitor) {
        boolean hidden =
                !visitor.get(path).document().select("meta[name=robots]").isEmpty();
        visitor.withCookie("jr_taal", language.tag());
        String cookie = visitor.cookies().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        List<String> categories = Lighthouse.CATEGORIES;
        return new Asked(
                system.origin() + path, cookie, hidden ? categories.subList(0, categories.size() - 1) : categories);
    }

    private static String table() {
        StringBuilder table = new StringBuilder(String.join(", ", Lighthouse.CATEGORIES)).append(":\n\n| Page |");
        for (Language language : Language.values()) {
            table.append(' ').append(language.tag()).append(" |");
        }
        table.append("\n|---|").append("---|".repeat(Language.values().length)).append('\n');
        verdicts.forEach((page, byLanguage) -> {
            table.append("| `").append(page).append("` |");
            for (Language language : Language.values()) {
                table.append(' ').append(scores(byLanguage.get(language))).append(" |");
            }
            table.append('\n');
        });
        return table.toString();
    }

    private static String scores(Verdict verdict) {
        return verdict == null
                ? ""
                : String.join(
                        " ",
                        Lighthouse.CATEGORIES.stream()
                                .map(category -> verdict.scores().get(category))
                                .map(score -> score == null ? "–" : score.toString())
                                .toList());
    }
}

package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jouwroute.common.Language;
import nl.jouwroute.systemtest.Lighthouse.Asked;
import nl.jouwroute.systemtest.Lighthouse.Verdict;
import org.junit.jupiter.api.Test;

/**
 * What Lighthouse gives every page in every language: docs/decisions/0029. The scores of all are written to
 * {@code target/lighthouse.md}. A few pages only: {@code -Djudged=/inloggen/code,/mijn}.
 */
@SystemTest
class AllPagesInLighthouseTest {

    /** What every page gets in every category. */
    private static final int LEAST = 97;

    /**
     * How often a page is judged that gets too little. The best counts, because other work makes a page slower and never
     * quicker; it is judged again only after all others, when what made it slow is over.
     */
    private static final int ROUNDS = 3;

    /** The names of the pages to judge, with commas between; of all when empty. */
    private static final String ONLY = System.getProperty("judged", "");

    /** Answers with an error, which Lighthouse does not judge. */
    private static final String NOT_THERE = "/is-er-niet";

    /** The best of each page: by page, then by language. */
    private final Map<String, Map<Language, Verdict>> verdicts = new ConcurrentSkipListMap<>();

    private final TestSystem system;

    AllPagesInLighthouseTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void givesEveryPageEnoughInEveryLanguage() throws IOException, InterruptedException, ExecutionException {
        Lighthouse.install();
        Tour tour = new Tour(system);
        try (Lighthouse one = new Lighthouse(1);
                // while one waits for its page the other one works
                Lighthouse other = new Lighthouse(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                for (Language language : Language.values()) {
                    judge(language, tooLow(tour, language), List.of(one, other));
                }
            }
        }
        Files.writeString(Path.of("target", "lighthouse.md"), table());
        assertThat(verdicts).isNotEmpty().allSatisfy((page, byLanguage) -> assertThat(byLanguage)
                .as(page)
                .hasSize(Language.values().length)
                .allSatisfy((language, verdict) -> assertThat(verdict.least())
                        .as("%s: %s", language, verdict)
                        .isGreaterThanOrEqualTo(LEAST)));
    }

    /** Each by the first judge who is free. */
    private void judge(Language language, Map<String, Asked> pages, List<Lighthouse> judges)
            throws InterruptedException, ExecutionException {
        Queue<String> left = new ConcurrentLinkedQueue<>(pages.keySet());
        ExecutorService threads = Executors.newFixedThreadPool(judges.size());
        try {
            List<Future<?>> done = new ArrayList<>();
            for (Lighthouse judge : judges) {
                done.add(threads.submit(() -> {
                    for (String page = left.poll(); page != null; page = left.poll()) {
                        verdicts.computeIfAbsent(page, any -> new ConcurrentSkipListMap<>())
                                .merge(language, judge.judge(pages.get(page)), Verdict::better);
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The pages that have not got enough in a language yet: all of them in the first round; by their name. */
    private Map<String, Asked> tooLow(Tour tour, Language language) {
        // a resident's language is the account's: one language after the other
        tour.resident().visitor().get("/mijn?taal=" + language.tag());
        Map<String, Asked> pages = new ConcurrentSkipListMap<>();
        Set<String> names = new HashSet<>();
        for (Tour.Leg leg : tour.legs()) {
            for (String path : leg.paths()) {
                String name = name(path);
                while (!names.add(name)) {
                    name += "'";
                }
                if (isAsked(name) && best(name, language) < LEAST) {
                    pages.put(name, page(path, language, leg.visitor(), verdicts.containsKey(name)));
                }
            }
        }
        return pages;
    }

    private static boolean isAsked(String name) {
        return !name.equals(NOT_THERE)
                && (ONLY.isEmpty() || List.of(ONLY.split(",")).contains(name));
    }

    private int best(String name, Language language) {
        Verdict verdict = verdicts.getOrDefault(name, Map.of()).get(language);
        return verdict == null ? 0 : verdict.least();
    }

    /** The same in every run: without ids, tokens and answers. */
    private static String name(String path) {
        return path.replaceAll("/[A-Za-z0-9_-]{20,}", "/…").replaceFirst("\\?e=.*", "?…");
    }

    /** Pages that are not to be found by search engines are not judged on being found. */
    private Asked page(String path, Language language, Visitor visitor, boolean again) {
        boolean hidden =
                !visitor.get(path).document().select("meta[name=robots]").isEmpty();
        visitor.withCookie("jr_taal", language.tag());
        String cookie = visitor.cookies().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        List<String> categories = Lighthouse.CATEGORIES;
        return new Asked(
                system.origin() + path,
                cookie,
                hidden ? categories.subList(0, categories.size() - 1) : categories,
                again);
    }

    private String table() {
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

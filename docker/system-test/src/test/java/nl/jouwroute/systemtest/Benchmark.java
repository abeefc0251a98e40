package nl.jouwroute.systemtest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.jouwroute.common.Setting;
import nl.jouwroute.launcher.Artifacts;
import nl.jouwroute.launcher.JouwRouteSystem;

/**
 * How fast the assembled system is, each figure beside the limit that was measured in the same run on the same machine:
 * {@code mvn -Pbenchmark verify}. The back-end's jobs are off, as on a node that only serves pages.
 */
public final class Benchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURE = Duration.ofSeconds(10);
    private static final int ROUNDS = 2;
    private static final int HOT = 900;
    private static final int SPREAD = 50;
    /** How much of its speed an advisor's page keeps when there are many leads. */
    private static final int LEADS_TARGET = 67;

    private static final int SPREAD_BOOKINGS = 4000;
    /** Bookings that only warm up. */
    private static final int FIRST_BOOKINGS = 1500;

    private final JouwRouteSystem system;
    private final BenchmarkData data;
    private final int port;
    private final List<String> table = new ArrayList<>();
    private int residentsUsed = 1;

    private Benchmark(JouwRouteSystem system) {
        this.system = system;
        this.data = new BenchmarkData(new Database(system.asOwner()));
        this.port = URI.create(system.origin()).getPort();
    }

    public static void main(String[] args) throws IOException {
        Path folder = Machine.target("benchmark/" + UUID.randomUUID());
        JouwRouteSystem.Options options = JouwRouteSystem.Options.on(folder)
                .with(Artifacts.fromSystemProperties().with(Path.of(System.getProperty("jr.benchmark.war"))))
                .withJava("-Xmx512m")
                .withAllCompilers()
                .with(Setting.JOBS_ENABLED, "false");
        Consumer<String> progress = System.out::println;
        try (JouwRouteSystem system = JouwRouteSystem.start(options, progress)) {
            String result = new Benchmark(system).run();
            System.out.println(result);
            Files.writeString(Machine.target("benchmark.md"), result, StandardCharsets.UTF_8);
        }
    }

    private String run() {
        table.add("| What | a second | Limit, in the same run | a second | Share | Target |");
        table.add("|---|---:|---|---:|---:|---:|");
        if (!"leads".equals(System.getenv("JR_BENCHMARK_PART"))) {
            data.residents(1 + 2 * (FIRST_BOOKINGS + HOT + SPREAD_BOOKINGS));
            pages();
            bookings();
        }
        leads();
        return String.join("\n", table) + "\n";
    }

    private void pages() {
        String resident = data.residentId(1);
        answerAQuestion();
        Map<String, byte[]> requests = Map.of(
                "empty", KeepAlive.get("/benchmark/leeg.xhtml", ""),
                "start", KeepAlive.get("/", ""),
                "query", KeepAlive.get("/benchmark/query?resident=" + resident, ""),
                "plan", KeepAlive.get("/mijn/plan", cookie(1)));
        requests.forEach((name, request) -> Load.perSecond(WARM_UP, () -> getter(request)));
        Map<String, Double> best = new java.util.HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            requests.forEach(
                    (name, request) -> best.merge(name, Load.perSecond(MEASURE, () -> getter(request)), Math::max));
        }
        row("start page, anonymous", best.get("start"), "empty stateless Facelets view", best.get("empty"), 60);
        row("plan page, logged in", best.get("plan"), "bare servlet with its main query", best.get("query"), 35);
    }

    private void answerAQuestion() {
        int status = status(KeepAlive.get("/mijn/plan/nu-dag", cookie(1)));
        if (status != 200) {
            throw new IllegalStateException("the plan's question answers " + status);
        }
        String body = fields(page("/mijn/plan/nu-dag", 1)
                .form("verder")
                .set("antwoord", "Ik zoek werk")
                .fieldsNow());
        status(KeepAlive.post("/mijn/plan/nu-dag", cookie(1), body));
    }

    private void bookings() {
        book(data.sessions(SPREAD), FIRST_BOOKINGS);
        bare(data.sessions(SPREAD), FIRST_BOOKINGS);
        double hot = book(data.sessions(1), HOT);
        double bareHot = bare(data.sessions(1), HOT);
        double spread = book(data.sessions(SPREAD), SPREAD_BOOKINGS);
        double bareSpread = bare(data.sessions(SPREAD), SPREAD_BOOKINGS);
        row("booking, one hot session", hot, "its three statements over JDBC", bareHot, 25);
        row("booking, fifty sessions", spread, "its three statements over JDBC", bareSpread, 25);
    }

    private void leads() {
        LeadBenchmark leads = new LeadBenchmark(system, this::getter);
        leads.fill(1, LeadBenchmark.FEW);
        Map<String, LeadBenchmark.Figures> few = leads.measure();
        leads.fill(LeadBenchmark.FEW + 1, LeadBenchmark.many());
        Map<String, LeadBenchmark.Figures> many = leads.measure();
        many.forEach((page, figures) -> row(
                String.format(Locale.ROOT, "%s, %,d leads", page, LeadBenchmark.many()),
                figures.rate(),
                String.format(Locale.ROOT, "the same with %,d leads", LeadBenchmark.FEW),
                few.get(page).rate(),
                LEADS_TARGET));
        table.add("");
        table.add(String.format(
                Locale.ROOT,
                "| One who asks alone | %,d leads, median | %,d leads, median | Times | 95 in 100 within | Target |",
                LeadBenchmark.FEW,
                LeadBenchmark.many()));
        table.add("|---|---:|---:|---:|---:|---|");
        many.forEach((page, figures) -> table.add(String.format(
                Locale.ROOT,
                "| %s | %.0f ms | %.0f ms | %.2f | %.0f ms | 1.5 times, 150 ms |",
                page,
                few.get(page).median(),
                figures.median(),
                figures.median() / few.get(page).median(),
                figures.slow())));
    }

    private double book(List<UUID> sessions, int count) {
        String form = fields(page("/bijeenkomst/" + sessions.get(0), residentsUsed + 1)
                .form("inschrijf")
                .choose("contact", "nee")
                .fieldsNow());
        AtomicInteger next = new AtomicInteger(residentsUsed + 1);
        int last = residentsUsed + count;
        residentsUsed = last;
        return Load.perSecondUntilDone(() -> new Load.Worker() {
            private final KeepAlive connection = new KeepAlive(port);

            @Override
            public boolean once() throws IOException {
                int number = next.getAndIncrement();
                if (number > last) {
                    return false;
                }
                String path = "/bijeenkomst/" + sessions.get(number % sessions.size());
                String own = form.replaceAll("sleutel=[^&]*", "sleutel=" + UUID.randomUUID());
                int status = connection.exchange(KeepAlive.post(path, cookie(number), own));
                if (status != 303) {
                    throw new IOException("a booking was answered with " + status);
                }
                return true;
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        });
    }

    private double bare(List<UUID> sessions, int count) {
        AtomicInteger next = new AtomicInteger(residentsUsed + 1);
        int last = residentsUsed + count;
        residentsUsed = last;
        return Load.perSecondUntilDone(() -> new BareBooking(system.asOwner(), sessions, next, last));
    }

    private Load.Worker getter(byte[] request) {
        KeepAlive connection = new KeepAlive(port);
        return new Load.Worker() {
            @Override
            public boolean once() throws IOException {
                int status = connection.exchange(request);
                if (status != 200) {
                    throw new IOException("answered with " + status);
                }
                return true;
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    private Page page(String path, int resident) {
        Visitor visitor = new Visitor(system.origin());
        return visitor.withCookie("jr_resident", BenchmarkData.token(resident)).get(path);
    }

    private int status(byte[] request) {
        try (KeepAlive connection = new KeepAlive(port)) {
            return connection.exchange(request);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String cookie(int resident) {
        return "Cookie: jr_resident=" + BenchmarkData.token(resident) + "\r\n";
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void row(String what, double rate, String limit, double limitRate, int target) {
        table.add(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s | %,.0f | %.0f%% | %d%% |",
                what,
                rate,
                limit,
                limitRate,
                100 * rate / limitRate,
                target));
    }
}

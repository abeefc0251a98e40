package nl.jouwroute.systemtest;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.jouwroute.launcher.JouwRouteSystem;

/**
 * An advisor's pages with few leads and with many, in one run: the list, the search, a lead and my day. As many are open
 * as in a town that has worked with the system for years: one in twenty.
 */
final class LeadBenchmark {

    /** With these the others are compared. */
    static final int FEW = 1_000;

    private static final int STANDARD = 10_000;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURE = Duration.ofSeconds(10);
    private static final UUID ADVISOR = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final JouwRouteSystem system;
    private final Database database;
    private final Function<byte[], Load.Worker> getter;

    LeadBenchmark(JouwRouteSystem system, Function<byte[], Load.Worker> getter) {
        this.system = system;
        this.database = new Database(system.asOwner());
        this.getter = getter;
    }

    /** How many leads, by {@code JR_BENCHMARK_LEADS}; ten thousand when it is not set. */
    static int many() {
        String wanted = System.getenv("JR_BENCHMARK_LEADS");
        return wanted == null ? STANDARD : Integer.parseInt(wanted);
    }

    /** Adds leads up to this number. */
    void fill(int from, int to) {
        Timestamp now = Timestamp.from(Instant.now());
        database.change(
                "insert into person (id, called, created_at)"
                        + " select md5('lead-person' || i)::uuid, 'Voornaam' || i % 997 || ' Achternaam' || i, ?::timestamptz"
                        + " from generate_series(?, ?) i",
                now, from, to);
        database.change(
                "insert into contact_point (id, person_id, kind, address)"
                        + " select gen_random_uuid(), md5('lead-person' || i)::uuid, 'MOBILE', '+316' || lpad(i::text, 8, '0')"
                        + " from generate_series(?, ?) i",
                from,
                to);
        database.change(
                "insert into lead (id, person_id, track, track_reason, state, advisor_id, received_at, response_due_at,"
                        + " responded_at, ended_at, end_reason)"
                        + " select md5('lead' || i)::uuid, md5('lead-person' || i)::uuid, 'SHORT_ROUTE', 'Meting',"
                        + " case when i % 20 > 0 then 'CLOSED' when i % 60 = 0 then 'NEW' else 'ASSIGNED' end,"
                        + " case when i % 20 = 0 and i % 60 = 0 then null else ?::uuid end,"
                        + " t - interval '2 days', t, case when i % 40 = 0 then null else t end,"
                        + " case when i % 20 > 0 then t end, case when i % 20 > 0 then 'HELPED_ALREADY' end"
                        + " from (select i, ?::timestamptz - i * interval '1 minute' as t from generate_series(?, ?) i) g",
                ADVISOR, now, from, to);
        database.change(
                "insert into lead_signal (id, lead_id, kind, subject_id, summary, at)"
                        + " select gen_random_uuid(), md5('lead' || i)::uuid, 'PLAN', gen_random_uuid(), 'Plan', ?::timestamptz"
                        + " from generate_series(?, ?) i",
                now,
                from,
                to);
        database.change("analyze person, contact_point, lead, lead_signal");
    }

    /** Answers a second, page by page. */
    Map<String, Double> measure() {
        String cookie = "Cookie: JSESSIONID=" + logIn() + "\r\n";
        String lead = database.rows("select md5('lead20')::uuid as id")
                .get(0)
                .get("id")
                .toString();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list of leads", "/staff/leads");
        pages.put("search by name", "/staff/leads?status=ALL&naam=Achternaam777");
        pages.put("lead", "/staff/lead/" + lead);
        pages.put("my day", "/staff/");
        Map<String, Double> rates = new LinkedHashMap<>();
        pages.forEach((name, path) -> {
            byte[] request = KeepAlive.get(path, cookie);
            Load.perSecond(WARM_UP, () -> getter.apply(request));
            rates.put(name, Load.perSecond(MEASURE, () -> getter.apply(request)));
        });
        return rates;
    }

    private String logIn() {
        Visitor visitor = new Visitor(system.origin());
        visitor.get("/staff/inloggen")
                .form("Log in")
                .set("demo:naam", Staff.ADVISOR)
                .set("demo:wachtwoord", Staff.PASSWORD)
                .submit();
        return visitor.cookies().get("JSESSIONID");
    }
}

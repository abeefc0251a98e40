package nl.jouwroute.systemtest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * as in a town that has worked with the system for years: one in twenty, of which a third waits for anybody and the rest
 * is with two dozen colleagues; this advisor has forty.
 */
final class LeadBenchmark {

    /** With these the others are compared. */
    static final int FEW = 10_000;

    private static final int STANDARD = 1_000_000;
    private static final int COLLEAGUES = 24;
    private static final int OWN = 40;
    private static final int ONE_BY_ONE = 300;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURE = Duration.ofSeconds(10);
    private static final UUID ADVISOR = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final JouwRouteSystem system;
    private final Database database;
    private final Function<byte[], Load.Worker> getter;

    /**
     * @param rate answers a second to eight who ask at once
     * @param median milliseconds for one who asks alone
     * @param slow milliseconds within which 95 of a hundred of those are answered
     */
    record Figures(double rate, double median, double slow) {}

    LeadBenchmark(JouwRouteSystem system, Function<byte[], Load.Worker> getter) {
        this.system = system;
        this.database = new Database(system.asOwner());
        this.getter = getter;
    }

    /** How many leads, by {@code JR_BENCHMARK_LEADS}; a million when it is not set. */
    static int many() {
        String wanted = System.getenv("JR_BENCHMARK_LEADS");
        return wanted == null ? STANDARD : Integer.parseInt(wanted);
    }

    /** Adds leads up to this number, a table at a time. */
    void fill(int from, int to) {
        Timestamp now = Timestamp.from(Instant.now());
        database.change(
                "insert into staff_member (id, name, email, created_at) select md5('colleague' || i)::uuid,"
                        + " 'Collega ' || i, 'collega-' || i || '@tiem.example', ?::timestamptz"
                        + " from generate_series(0, ?) i on conflict do nothing",
                now,
                COLLEAGUES - 1);
        database.change(
                "insert into person (id, called, created_at) select md5('lead-person' || i)::uuid, initcap("
                        + "s[1 + get_byte(h, 0) % 32] || s[1 + get_byte(h, 1) % 32] || ' ' || s[1 + get_byte(h, 2) % 32]"
                        + " || s[1 + get_byte(h, 3) % 32] || s[1 + get_byte(h, 4) % 32]), ?::timestamptz"
                        + " from (select i, decode(md5('name' || i), 'hex') h from generate_series(?, ?) i) g,"
                        + " (select array['an', 'ber', 'cor', 'da', 'el', 'fa', 'ger', 'han', 'is', 'ja', 'ka', 'lo', 'ma',"
                        + " 'no', 'ou', 'pe', 'qui', 'ro', 'sa', 'ti', 'ul', 'van', 'wil', 'xa', 'yo', 'zi', 'mie', 'hei',"
                        + " 'koo', 'sne', 'bra', 'dij'] s) a",
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
                        + " select md5('lead' || i)::uuid, md5('lead-person' || i)::uuid,"
                        + " (array['SHORT_ROUTE', 'YOUTH_PREVENTION', 'BENEFIT_TRANSITION', 'PERSPECTIVE_TALK'])[1 + i / 20 % 4],"
                        + " 'Meting', case when i % 20 > 0 then 'CLOSED' when i % 60 = 0 then 'NEW' else 'ASSIGNED' end,"
                        + " case when i % 60 = 0 then null when i % 20 = 0 and i <= ? then ?::uuid"
                        + " else md5('colleague' || i / 20 % ?)::uuid end,"
                        + " t - interval '2 days', t, case when i % 40 = 0 then null else t end,"
                        + " case when i % 20 > 0 then t end, case when i % 20 > 0 then 'HELPED_ALREADY' end"
                        + " from (select i, ?::timestamptz - i * interval '1 minute' as t from generate_series(?, ?) i) g",
                OWN * 30, ADVISOR, COLLEAGUES, now, from, to);
        database.change(
                "insert into lead_signal (id, lead_id, kind, subject_id, summary, at)"
                        + " select gen_random_uuid(), md5('lead' || i)::uuid, 'PLAN', gen_random_uuid(), 'Plan', ?::timestamptz"
                        + " from generate_series(?, ?) i",
                now,
                from,
                to);
        database.change("vacuum analyze person");
        database.change("vacuum analyze contact_point");
        database.change("vacuum analyze lead");
        database.change("vacuum analyze lead_signal");
    }

    /** Page by page. */
    Map<String, Figures> measure() {
        String cookie = "Cookie: JSESSIONID=" + logIn() + "\r\n";
        Map<String, Object> one = database.rows("select l.id, p.called from lead l join person p on p.id = l.person_id"
                        + " where l.id = md5('lead20')::uuid")
                .get(0);
        String words = URLEncoder.encode((String) one.get("called"), StandardCharsets.UTF_8);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list of leads", "/staff/leads");
        pages.put("search by name", "/staff/leads?status=ALL&naam=" + words);
        pages.put("lead", "/staff/lead/" + one.get("id"));
        pages.put("my day", "/staff/");
        Map<String, Figures> figures = new LinkedHashMap<>();
        pages.forEach((name, path) -> {
            byte[] request = KeepAlive.get(path, cookie);
            Load.perSecond(WARM_UP, () -> getter.apply(request));
            double[] alone = Load.millisecondsEach(ONE_BY_ONE, getter.apply(request));
            figures.put(
                    name,
                    new Figures(
                            Load.perSecond(MEASURE, () -> getter.apply(request)),
                            alone[ONE_BY_ONE / 2],
                            alone[ONE_BY_ONE * 95 / 100]));
        });
        return figures;
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

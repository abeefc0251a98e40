package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;

/**
 * Twenty thousand people, each with a lead, seen with the back-end's narrow role and its row level security; and what the
 * database reads to find them.
 */
final class ManyLeads implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final UUID MARIEKE = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    static final UUID YOUSSEF = UUID.fromString("00000000-0000-4000-8000-0000000000a2");

    /** More than the driver and the database need to change to a plan for any parameter. */
    static final int TIMES = 12;

    private final TestDatabase database = TestDatabase.create("lead_list");
    private final Transactions transactions = new Transactions(database.url(), "backend", "test", 1);

    /** Makes the figures of the connection that read the tables count at once. */
    static final class Figures {

        @PersistenceContext
        private EntityManager em;

        void count() {
            em.createNativeQuery("select cast(pg_stat_force_next_flush() as text)")
                    .getSingleResult();
        }
    }

    ManyLeads() throws SQLException {
        transactions.beans().with(Clock.class, new MovableClock(NOW));
        run("insert into staff_member (id, name, email, created_at) values ('" + MARIEKE
                + "', 'Marieke', 'm@tiem.example', '2026-01-01'), ('" + YOUSSEF
                + "', 'Youssef', 'y@tiem.example', '2026-01-01')");
        run(
                "insert into person (id, called, created_at) select md5('p' || i)::uuid, case i when 7771 then 'Zoë Quaxwijk'"
                        + " else initcap(s[1 + get_byte(h, 0) % 12] || s[1 + get_byte(h, 1) % 12] || ' '"
                        + " || s[1 + get_byte(h, 2) % 12] || s[1 + get_byte(h, 3) % 12] || s[1 + get_byte(h, 4) % 12]) end,"
                        + " '2026-01-01' from (select i, decode(md5('n' || i), 'hex') h from generate_series(1, 20000) i) g,"
                        + " (select array['ber', 'cor', 'fa', 'ger', 'han', 'ka', 'mie', 'ro', 'sne', 'van', 'wil', 'zi'] s) a");
        run("insert into contact_point (id, person_id, kind, address) select md5('c' || i)::uuid, md5('p' || i)::uuid,"
                + " 'MOBILE', '+316' || lpad(i::text, 8, '0') from generate_series(1, 20000) i");
        run("insert into contact_point (id, person_id, kind, address) values (gen_random_uuid(), md5('p7771')::uuid,"
                + " 'LANDLINE', '+31384989898')");
        run("insert into lead (id, person_id, track, track_reason, state, advisor_id, received_at, response_due_at,"
                + " responded_at, ended_at, end_reason) select md5('l' || i)::uuid, md5('p' || i)::uuid,"
                + " case i % 3 when 0 then 'YOUTH_PREVENTION' else 'SHORT_ROUTE' end, 'Toets',"
                + " case when i % 20 > 0 then 'CLOSED' when i % 60 = 0 then 'NEW' when i % 100 = 20 then 'ACCEPTED' else 'ASSIGNED' end,"
                + " case when i % 60 = 0 then null when i % 2 = 0 then '" + MARIEKE + "'::uuid else '" + YOUSSEF
                + "'::uuid end, t - interval '2 days', t, case when i % 40 = 0 then null else t end,"
                + " case when i % 20 > 0 then t end, case when i % 20 > 0 then 'HELPED_ALREADY' end"
                + " from (select i, timestamptz '2026-11-23 09:00Z' - i * interval '1 minute' as t"
                + " from generate_series(1, 20000) i) g");
        run(
                "insert into trajectory (id, lead_id, advisor_id, state, started_at) select l.id, l.id, l.advisor_id, 'OPEN',"
                        + " l.received_at - l.number % 2 * interval '300 days' from lead l where l.state = 'ACCEPTED'");
        run("vacuum analyze"); // also takes what waits beside the trigram indexes into them
    }

    @Override
    public void close() {
        transactions.close();
    }

    <T> T bean(Class<T> type) {
        return transactions.beans().get(type);
    }

    <T> T asMarieke(Supplier<T> work) {
        return transactions.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), MARIEKE, "Marieke"), DbRole.STAFF, work);
    }

    /** Does it often enough that the database's plan for any parameter is used too. */
    <T> T withoutReadingAll(Supplier<T> work) throws SQLException {
        String before = scans();
        T result = null;
        for (int i = 0; i < TIMES; i++) {
            result = asMarieke(work);
        }
        assertThat(scans()).as("sequential scans").isEqualTo(before);
        return result;
    }

    /** How often each table was read from end to end until now. */
    String scans() throws SQLException {
        asMarieke(() -> {
            bean(Figures.class).count();
            return null;
        });
        return value("select string_agg(relname || ' ' || seq_scan, ', ' order by relname) from pg_stat_user_tables"
                + " where relname in ('person', 'contact_point', 'lead')");
    }

    /** How many rows of leads the database reads for it, each time. */
    long rowsRead(Supplier<?> work) throws SQLException {
        String rows = "select (select sum(idx_tup_read) from pg_stat_user_indexes where relname = 'lead')"
                + " + (select seq_tup_read from pg_stat_user_tables where relname = 'lead')";
        long before = figure(rows);
        withoutReadingAll(work);
        return (figure(rows) - before) / TIMES;
    }

    /** The one figure of a query on the statistics, as they stand now. */
    long figure(String query) throws SQLException {
        scans();
        return Long.parseLong(value(query));
    }

    /** How the database would do it. */
    String plan(String sql) throws SQLException {
        return String.join("\n", database.list("explain " + sql));
    }

    /** The id of a person, by the number from 1. */
    UUID person(int number) throws SQLException {
        return UUID.fromString(value("select md5('p" + number + "')::uuid"));
    }

    void run(String sql) throws SQLException {
        database.run(sql);
    }

    String value(String sql) throws SQLException {
        return database.value(sql);
    }
}

package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.ReasonNeeded;
import nl.jouwroute.resident.PersonRepository;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Lists and the search among twenty thousand leads, with the back-end's narrow role and its row level security: what
 * they find, and that no table is ever read from end to end for it.
 */
class LeadListIT {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID MARIEKE = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    private static final UUID YOUSSEF = UUID.fromString("00000000-0000-4000-8000-0000000000a2");

    /** More than the driver and the database need to change to a plan for any parameter. */
    private static final int TIMES = 12;

    private static TestDatabase database;
    private static Transactions transactions;
    private static MovableClock clock;

    /** Makes the figures of the connection that read the tables count at once. */
    static final class Figures {

        @PersistenceContext
        private EntityManager em;

        void count() {
            em.createNativeQuery("select cast(pg_stat_force_next_flush() as text)")
                    .getSingleResult();
        }
    }

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.create("lead_list");
        clock = new MovableClock(NOW);
        transactions = new Transactions(database.url(), "backend", "test", 1);
        transactions.beans().with(Clock.class, clock);
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

    @AfterAll
    static void stop() {
        transactions.close();
    }

    @Test
    void theSearchFindsPeopleByEachOfItsWaysAndReadsNoTableFromEndToEnd() throws SQLException {
        for (String words : new String[] {
            "quaxw",
            "Zoë Qua",
            "ZOE qua",
            "zoe\u0308 Qua",
            "06 000 077 71",
            "+31600007771",
            "0031 6 00007771",
            "+31 (0)6 00007771",
            "038 498 98 98",
            "0031 38 4989898",
            "+31 38 498 9898",
            "+31 (0)38-4989898",
            "L-" + value("select number from lead where id = md5('l7771')::uuid")
        }) {
            LeadFilter filter = new LeadFilter(words, null, LeadFilter.Status.ALL, null, null, false);
            assertThat(withoutReadingAll(() -> list().page(filter, NOW, 0, 25)))
                    .as(words)
                    .extracting(LeadRow::name)
                    .contains("Zoë Quaxwijk");
            assertThat(withoutReadingAll(() -> list().count(filter, NOW))).isPositive();
        }
        assertThat(isBroad("quaxwijk")).isFalse();
        assertThat(isBroad("ber")).isTrue();
        assertThat(asMarieke(() ->
                        list().page(new LeadFilter("ua", null, LeadFilter.Status.ALL, null, null, false), NOW, 0, 25)))
                .as("two letters are the beginning of a name")
                .isEmpty();
        assertThat(asMarieke(() -> list().page(
                                new LeadFilter("100%_\\", null, LeadFilter.Status.ALL, null, null, false), NOW, 0, 25)))
                .isEmpty();
    }

    /** What merging, forgetting, a no and the own data ask of every message and invitation; and the proposal on a lead. */
    @Test
    void whatBelongsToOnePersonAndWhatAnAdvisorHasAreFoundByAnIndex() throws SQLException {
        run(
                "insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion, due_at,"
                        + " created_at) select gen_random_uuid(), 'ADVISOR_MESSAGE', 'EMAIL', 'x@example.org', 'nl', md5('p' || i)::uuid,"
                        + " '{}', gen_random_uuid(), 'first', '2026-01-01', '2026-01-01' from generate_series(1, 5000) i");
        run(
                "insert into campaign (id, name, source, why, headline, letter, staff_id, state, form_key, created_at) values ('"
                        + MARIEKE + "', 'C', 'G', 'W', 'H', 'L', '" + MARIEKE + "', 'OPEN', '" + MARIEKE
                        + "', '2026-01-01')");
        run("insert into campaign_member (id, campaign_id, person_id, added_at) select md5('p' || i)::uuid, '" + MARIEKE
                + "', md5('p' || i)::uuid, '2026-01-01' from generate_series(1, 5000) i");
        run("insert into invitation (id, campaign_member_id, via, person_id, token_hash, created_at, expires_at)"
                + " select gen_random_uuid(), md5('p' || i)::uuid, 'FLYER', md5('p' || i)::uuid, i::text, '2026-01-01',"
                + " '2026-02-01' from generate_series(1, 5000) i");
        run("vacuum analyze notification, invitation, lead");
        String one = " where person_id = '" + person(7) + "'";
        assertThat(plan("delete from notification" + one)).contains("notification_person");
        assertThat(plan("select id from notification" + one)).contains("notification_person");
        assertThat(plan("select id from invitation" + one)).contains("invitation_person");
        assertThat(plan("update invitation set declined_at = null" + one + " and joined_at is null"))
                .contains("invitation_person");
        assertThat(plan("select advisor_id, count(*), count(*) filter (where state = 'ACCEPTED') from lead"
                        + " where ended_at is null and advisor_id is not null group by advisor_id"))
                .contains("Index Only Scan using lead_of_advisor");
        run("insert into advisor (staff_id) values ('" + MARIEKE + "'), ('" + YOUSSEF + "')");
        assertThat(withoutReadingAll(
                        () -> transactions.beans().get(AdvisorRepository.class).team(LocalDate.parse("2026-11-23"))))
                .extracting(Candidate::open)
                .hasSize(2)
                .anyMatch(open -> open > 500);
    }

    private static String plan(String sql) throws SQLException {
        return String.join("\n", database.list("explain " + sql));
    }

    private static boolean isBroad(String words) throws SQLException {
        return found(words).isBroad();
    }

    private static LeadFilter found(String words) throws SQLException {
        LeadFilter filter = new LeadFilter(words, null, LeadFilter.Status.ALL, null, null, false);
        return filter.among(withoutReadingAll(() -> list().people(words)));
    }

    @Test
    void whatAPageAsksOfASearchLooksThePeopleUpOnce() throws SQLException {
        LeadFilter words = new LeadFilter("fakamie", null, LeadFilter.Status.ALL, null, null, false);
        LeadFilter found = found("fakamie");
        String looks = "select sum(idx_scan) from pg_stat_user_indexes where indexrelname = 'person_plain_name'";
        long before = figure(looks);

        List<LeadRow> page = withoutReadingAll(() -> list().page(found, NOW, 0, 25));
        assertThat(asMarieke(() -> list().count(found, NOW)))
                .isEqualTo(asMarieke(() -> list().people("fakamie")).size());

        assertThat(page).isNotEmpty().isEqualTo(asMarieke(() -> list().page(words, NOW, 0, 25)));
        assertThat(figure(looks) - before).isEqualTo(2);
    }

    @Test
    void whatWaitsIsReadRowByRowHoweverMuchOfItThereIs() throws SQLException {
        LeadFilter waiting = LeadFilter.waitingFor(MARIEKE);
        assertThat(rowsRead(() -> list().page(waiting, NOW, 0, 8)))
                .as("eight of nobody, eight of hers")
                .isBetween(1L, 20L);
        List<UUID> all = asMarieke(() -> list().ids(waiting, NOW, 1000));
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(rowsRead(() -> list().next(waiting, NOW, all.get(200)))).isBetween(1L, 10L);
        assertThat(rowsRead(() -> list().count(waiting, NOW, 100))).isBetween(100L, 202L);
    }

    @Test
    void theNextLeadIsTheOneAfterThisOneAndAfterTheLastTheFirst() {
        LeadFilter waiting = LeadFilter.waitingFor(MARIEKE);
        List<UUID> all = asMarieke(() -> list().ids(waiting, NOW, 1000));
        assertThat(asMarieke(() -> list().next(waiting, NOW, all.get(0)))).contains(all.get(1));
        assertThat(asMarieke(() -> list().next(waiting, NOW, all.get(all.size() - 1))))
                .contains(all.get(0));
        assertThat(asMarieke(() -> list().next(waiting, NOW, UUID.randomUUID())))
                .as("from a lead that does not wait")
                .contains(all.get(0));
        LeadFilter one = new LeadFilter("quaxwijk", null, LeadFilter.Status.ALL, null, null, false);
        UUID only = asMarieke(() -> list().ids(one, NOW, 2)).get(0);
        assertThat(asMarieke(() -> list().next(one, NOW, only))).as("no other").isEmpty();
    }

    @Test
    void whoHasAnAddressIsLookedUpWithoutLookingThroughAllAddresses() throws SQLException {
        PersonRepository persons = transactions.beans().get(PersonRepository.class);
        String pages =
                "select sum(idx_blks_hit + idx_blks_read) from pg_statio_user_indexes where relname = 'contact_point'";
        long before = figure(pages);
        for (int i = 0; i < TIMES; i++) {
            assertThat(asMarieke(() -> persons.alike(null, null, null, List.of("+31600007771"))))
                    .singleElement()
                    .extracting(PersonRepository.Match::name)
                    .isEqualTo("Zoë Quaxwijk");
        }
        assertThat((figure(pages) - before) / TIMES).isLessThanOrEqualTo(8);
    }

    /** How many rows of leads the database reads for it, each time. */
    private static long rowsRead(Supplier<?> work) throws SQLException {
        String rows = "select (select sum(idx_tup_read) from pg_stat_user_indexes where relname = 'lead')"
                + " + (select seq_tup_read from pg_stat_user_tables where relname = 'lead')";
        long before = figure(rows);
        withoutReadingAll(work);
        return (figure(rows) - before) / TIMES;
    }

    private static long figure(String query) throws SQLException {
        scans();
        return Long.parseLong(value(query));
    }

    @Test
    void whoHasNoLeadIsFoundByTheSameWordsAndReadsNoTableFromEndToEnd() throws SQLException {
        UUID member = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        run("insert into person (id, called, created_at, merged_into) values ('" + member
                + "', 'Bea Quaxdorp', '2026-01-01', null), ('" + gone + "', 'Bea Quaxdorp', '2026-01-01', '" + member
                + "')");
        run(
                "insert into campaign (id, name, source, why, headline, letter, staff_id, state, form_key, created_at) values ('"
                        + member + "', 'Contracten', 'wij', 'zomaar', 'Kop', 'Tekst', '" + MARIEKE + "', 'OPEN', '"
                        + member
                        + "', '2026-01-01')");
        run("insert into campaign_member (id, campaign_id, person_id, added_at) values ('" + member + "', '" + member
                + "', '" + member + "', '2026-01-01')");
        PersonListRepository people = transactions.beans().get(PersonListRepository.class);

        assertThat(withoutReadingAll(() -> people.withoutLead("quax", 25)))
                .as("not who has a lead, nor who was merged")
                .containsExactly(new PersonListRepository.Found(
                        member, "Bea Quaxdorp", "Bea Quaxdorp", false, false, member, "Contracten", null));
    }

    @Test
    void everyListIsPagedThroughFromLineToLineThereAndBack() {
        for (LeadFilter filter : List.of(
                LeadFilter.OPEN,
                LeadFilter.waitingFor(MARIEKE),
                new LeadFilter(null, Track.SHORT_ROUTE, null, null, MARIEKE, false))) {
            List<UUID> all = asMarieke(() -> list().ids(filter, NOW, 20_000));
            List<UUID> there = new ArrayList<>();
            List<LeadRow> page = asMarieke(() -> list().page(filter, NOW, 0, 90));
            List<LeadRow> before = page;
            while (!page.isEmpty()) {
                page.forEach(row -> there.add(row.id()));
                LeadRow last = page.get(page.size() - 1);
                before = page;
                page = asMarieke(() -> list().page(filter, NOW, place(last, true), 90));
            }
            assertThat(there).isEqualTo(all).hasSizeGreaterThan(180);
            assertThat(asMarieke(() -> list().count(filter, NOW))).isEqualTo(all.size());
            assertThat(asMarieke(() -> list().count(filter, NOW, 100))).isEqualTo(100);
            LeadRow first = before.get(0);
            int at = all.indexOf(first.id());
            assertThat(asMarieke(() -> list().page(filter, NOW, place(first, false), 90)))
                    .extracting(LeadRow::id)
                    .isEqualTo(all.subList(at - 90, at));
        }
    }

    private static ListPlace place(LeadRow row, boolean after) {
        return ListPlace.parse(ListPlace.of(row), after).orElseThrow();
    }

    @Test
    void noPageOfAnyListReadsAllLeads() throws SQLException {
        String before = scans();
        for (LeadFilter.Status status : LeadFilter.Status.values()) {
            for (LeadFilter.Clock clock : orNone(LeadFilter.Clock.values())) {
                for (Track track : orNone(new Track[] {Track.YOUTH_PREVENTION})) {
                    for (LeadFilter.Age age : orNone(LeadFilter.Age.values())) {
                        listsOf(new LeadFilter(null, track, status, clock, null, false, age));
                        assertThat(scans())
                                .as(status + " " + clock + " " + track + " " + age)
                                .isEqualTo(before);
                    }
                }
            }
        }
    }

    /** Each of these, and null for all. */
    private static <E> List<E> orNone(E[] values) {
        List<E> all = new ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }

    /** Two pages of it: everybody's, one advisor's, nobody's, and nobody's with one advisor's. */
    private static void listsOf(LeadFilter all) {
        for (UUID advisor : new UUID[] {null, MARIEKE}) {
            for (boolean nobody : new boolean[] {false, true}) {
                LeadFilter filter =
                        new LeadFilter(all.text(), all.track(), all.status(), all.clock(), advisor, nobody, all.age());
                asMarieke(() -> {
                    List<LeadRow> page = list().page(filter, NOW, 0, 25);
                    if (!page.isEmpty()) {
                        list().page(filter, NOW, place(page.get(page.size() - 1), true), 25);
                    }
                    return null;
                });
            }
        }
    }

    @Test
    void whatIsNoPlaceInAnAddressCountsAsNotSaid() {
        for (String said :
                new String[] {null, "", "2.1.x", "0.1." + MARIEKE + "x", "0.999999999999999999." + MARIEKE}) {
            assertThat(ListPlace.parse(said, true)).as(said).isEmpty();
        }
    }

    @Test
    void aReasonIsNeededExactlyOutsideTheCaseload() {
        FileGate gate = transactions.beans().get(FileGate.class);
        LookRepository looks = transactions.beans().get(LookRepository.class);
        UUID his = person(41);
        assertThat(asks(gate, his, Actor.ADVISOR)).isTrue();
        assertThat(asks(gate, his, Actor.COORDINATOR)).isFalse();
        assertThat(asks(gate, person(40), Actor.ADVISOR)).as("her own").isFalse();
        assertThat(asks(gate, person(60), Actor.ADVISOR)).as("nobody's").isFalse();

        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(asMarieke(() -> looks.add(his, MARIEKE, today, LookReason.STANDS_IN, null, NOW)))
                .isTrue();
        assertThat(asMarieke(() -> looks.add(his, MARIEKE, today, LookReason.OTHER, "nog eens", NOW)))
                .isFalse();
        assertThat(asks(gate, his, Actor.ADVISOR)).isFalse();
        assertThat(asks(gate, person(43), Actor.ADVISOR)).as("somebody else").isTrue();
        assertThat(asMarieke(() -> looks.newest(0, 50))).singleElement().satisfies(look -> assertThat(look.by())
                .isEqualTo("Marieke"));
        clock.set(Instant.parse("2026-11-23T23:00:01Z"));
        assertThat(asks(gate, his, Actor.ADVISOR)).as("after midnight").isTrue();
        clock.set(NOW);
    }

    private static boolean asks(FileGate gate, UUID person, Actor actor) {
        try {
            transactions.as(new Caller(Set.of(Actor.ANYONE, actor), MARIEKE, "Marieke"), DbRole.STAFF, () -> {
                gate.require(person);
                return null;
            });
            return false;
        } catch (ReasonNeeded e) {
            assertThat(e.personId()).isEqualTo(person);
            return true;
        }
    }

    /** Does it often enough that the database's plan for any parameter is used too. */
    private static <T> T withoutReadingAll(Supplier<T> work) throws SQLException {
        String before = scans();
        T result = null;
        for (int i = 0; i < TIMES; i++) {
            result = asMarieke(work);
        }
        assertThat(scans()).as("sequential scans").isEqualTo(before);
        return result;
    }

    private static String scans() throws SQLException {
        asMarieke(() -> {
            transactions.beans().get(Figures.class).count();
            return null;
        });
        return value("select string_agg(relname || ' ' || seq_scan, ', ' order by relname) from pg_stat_user_tables"
                + " where relname in ('person', 'contact_point', 'lead')");
    }

    private static LeadListRepository list() {
        return transactions.beans().get(LeadListRepository.class);
    }

    private static <T> T asMarieke(Supplier<T> work) {
        return transactions.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), MARIEKE, "Marieke"), DbRole.STAFF, work);
    }

    private static UUID person(int number) {
        try {
            return UUID.fromString(value("select md5('p" + number + "')::uuid"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String sql) throws SQLException {
        database.run(sql);
    }

    private static String value(String sql) throws SQLException {
        return database.value(sql);
    }
}

package nl.jouwroute.lead;

import static nl.jouwroute.lead.ManyLeads.MARIEKE;
import static nl.jouwroute.lead.ManyLeads.NOW;
import static nl.jouwroute.lead.ManyLeads.TIMES;
import static nl.jouwroute.lead.ManyLeads.YOUSSEF;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.resident.PersonRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Lists and the search among twenty thousand leads, with the back-end's narrow role and its row level security: what
 * they find, and that no table is ever read from end to end for it.
 */
class LeadListIT {

    private static ManyLeads world;

    @BeforeAll
    static void start() throws SQLException {
        world = new ManyLeads();
    }

    @AfterAll
    static void stop() {
        world.close();
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
            "L-" + world.value("select number from lead where id = md5('l7771')::uuid")
        }) {
            LeadFilter filter = new LeadFilter(words, null, LeadFilter.Status.ALL, null, null, false);
            assertThat(world.withoutReadingAll(() -> list().page(filter, NOW, 0, 25)))
                    .as(words)
                    .extracting(LeadRow::name)
                    .contains("Zoë Quaxwijk");
            assertThat(world.withoutReadingAll(() -> list().count(filter, NOW))).isPositive();
        }
        assertThat(isBroad("quaxwijk")).isFalse();
        assertThat(isBroad("ber")).isTrue();
        assertThat(world.asMarieke(() ->
                        list().page(new LeadFilter("ua", null, LeadFilter.Status.ALL, null, null, false), NOW, 0, 25)))
                .as("two letters are the beginning of a name")
                .isEmpty();
        assertThat(world.asMarieke(() -> list().page(
                                new LeadFilter("100%_\\", null, LeadFilter.Status.ALL, null, null, false), NOW, 0, 25)))
                .isEmpty();
    }

    /** What merging, forgetting, a no and the own data ask of every message and invitation; and the proposal on a lead. */
    @Test
    void whatBelongsToOnePersonAndWhatAnAdvisorHasAreFoundByAnIndex() throws SQLException {
        world.run(
                "insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion, due_at,"
                        + " created_at) select gen_random_uuid(), 'ADVISOR_MESSAGE', 'EMAIL', 'x@example.org', 'nl', md5('p' || i)::uuid,"
                        + " '{}', gen_random_uuid(), 'first', '2026-01-01', '2026-01-01' from generate_series(1, 5000) i");
        world.run(
                "insert into campaign (id, name, source, why, headline, letter, staff_id, state, form_key, created_at) values ('"
                        + MARIEKE + "', 'C', 'G', 'W', 'H', 'L', '" + MARIEKE + "', 'OPEN', '" + MARIEKE
                        + "', '2026-01-01')");
        world.run("insert into campaign_member (id, campaign_id, person_id, added_at) select md5('p' || i)::uuid, '"
                + MARIEKE + "', md5('p' || i)::uuid, '2026-01-01' from generate_series(1, 5000) i");
        world.run("insert into invitation (id, campaign_member_id, via, person_id, token_hash, created_at, expires_at)"
                + " select gen_random_uuid(), md5('p' || i)::uuid, 'FLYER', md5('p' || i)::uuid, i::text, '2026-01-01',"
                + " '2026-02-01' from generate_series(1, 5000) i");
        world.run("vacuum analyze notification, invitation, lead");
        String one = " where person_id = '" + world.person(7) + "'";
        assertThat(world.plan("delete from notification" + one)).contains("notification_person");
        assertThat(world.plan("select id from notification" + one)).contains("notification_person");
        assertThat(world.plan("select id from invitation" + one)).contains("invitation_person");
        assertThat(world.plan("update invitation set declined_at = null" + one + " and joined_at is null"))
                .contains("invitation_person");
        assertThat(world.plan("select advisor_id, count(*), count(*) filter (where state = 'ACCEPTED') from lead"
                        + " where ended_at is null and advisor_id is not null group by advisor_id"))
                .contains("Index Only Scan using lead_of_advisor");
        world.run("insert into advisor (staff_id) values ('" + MARIEKE + "'), ('" + YOUSSEF + "')");
        assertThat(world.withoutReadingAll(
                        () -> world.bean(AdvisorRepository.class).team(LocalDate.parse("2026-11-23"))))
                .extracting(Candidate::open)
                .hasSize(2)
                .anyMatch(open -> open > 500);
    }

    private static boolean isBroad(String words) throws SQLException {
        return found(words).isBroad();
    }

    private static LeadFilter found(String words) throws SQLException {
        LeadFilter filter = new LeadFilter(words, null, LeadFilter.Status.ALL, null, null, false);
        return filter.among(world.withoutReadingAll(() -> list().people(words)));
    }

    @Test
    void whatAPageAsksOfASearchLooksThePeopleUpOnce() throws SQLException {
        LeadFilter words = new LeadFilter("fakamie", null, LeadFilter.Status.ALL, null, null, false);
        LeadFilter found = found("fakamie");
        String looks = "select sum(idx_scan) from pg_stat_user_indexes where indexrelname = 'person_plain_name'";
        long before = world.figure(looks);

        List<LeadRow> page = world.withoutReadingAll(() -> list().page(found, NOW, 0, 25));
        assertThat(world.asMarieke(() -> list().count(found, NOW)))
                .isEqualTo(world.asMarieke(() -> list().people("fakamie")).size());

        assertThat(page).isNotEmpty().isEqualTo(world.asMarieke(() -> list().page(words, NOW, 0, 25)));
        assertThat(world.figure(looks) - before).isEqualTo(2);
    }

    @Test
    void whatWaitsIsReadRowByRowHoweverMuchOfItThereIs() throws SQLException {
        LeadFilter waiting = LeadFilter.waitingFor(MARIEKE);
        assertThat(world.rowsRead(() -> list().page(waiting, NOW, 0, 8)))
                .as("eight of nobody, eight of hers")
                .isBetween(1L, 20L);
        List<UUID> all = world.asMarieke(() -> list().ids(waiting, NOW, 1000));
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(world.rowsRead(() -> list().next(waiting, NOW, all.get(200))))
                .isBetween(1L, 10L);
        assertThat(world.rowsRead(() -> list().count(waiting, NOW, 100))).isBetween(100L, 202L);
    }

    @Test
    void theNextLeadIsTheOneAfterThisOneAndAfterTheLastTheFirst() {
        LeadFilter waiting = LeadFilter.waitingFor(MARIEKE);
        List<UUID> all = world.asMarieke(() -> list().ids(waiting, NOW, 1000));
        assertThat(world.asMarieke(() -> list().next(waiting, NOW, all.get(0)))).contains(all.get(1));
        assertThat(world.asMarieke(() -> list().next(waiting, NOW, all.get(all.size() - 1))))
                .contains(all.get(0));
        assertThat(world.asMarieke(() -> list().next(waiting, NOW, UUID.randomUUID())))
                .as("from a lead that does not wait")
                .contains(all.get(0));
        LeadFilter one = new LeadFilter("quaxwijk", null, LeadFilter.Status.ALL, null, null, false);
        UUID only = world.asMarieke(() -> list().ids(one, NOW, 2)).get(0);
        assertThat(world.asMarieke(() -> list().next(one, NOW, only)))
                .as("no other")
                .isEmpty();
    }

    @Test
    void whoHasAnAddressIsLookedUpWithoutLookingThroughAllAddresses() throws SQLException {
        PersonRepository persons = world.bean(PersonRepository.class);
        String pages =
                "select sum(idx_blks_hit + idx_blks_read) from pg_statio_user_indexes where relname = 'contact_point'";
        long before = world.figure(pages);
        for (int i = 0; i < TIMES; i++) {
            assertThat(world.asMarieke(() -> persons.alike(null, null, null, List.of("+31600007771"))))
                    .singleElement()
                    .extracting(PersonRepository.Match::name)
                    .isEqualTo("Zoë Quaxwijk");
        }
        assertThat((world.figure(pages) - before) / TIMES).isLessThanOrEqualTo(8);
    }

    @Test
    void whoHasNoLeadIsFoundByTheSameWordsAndReadsNoTableFromEndToEnd() throws SQLException {
        UUID member = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        world.run("insert into person (id, called, created_at, merged_into) values ('" + member
                + "', 'Bea Quaxdorp', '2026-01-01', null), ('" + gone + "', 'Bea Quaxdorp', '2026-01-01', '" + member
                + "')");
        world.run(
                "insert into campaign (id, name, source, why, headline, letter, staff_id, state, form_key, created_at) values ('"
                        + member + "', 'Contracten', 'wij', 'zomaar', 'Kop', 'Tekst', '" + MARIEKE + "', 'OPEN', '"
                        + member
                        + "', '2026-01-01')");
        world.run("insert into campaign_member (id, campaign_id, person_id, added_at) values ('" + member + "', '"
                + member + "', '" + member + "', '2026-01-01')");
        PersonListRepository people = world.bean(PersonListRepository.class);

        assertThat(world.withoutReadingAll(() -> people.withoutLead("quax", 25)))
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
            List<UUID> all = world.asMarieke(() -> list().ids(filter, NOW, 20_000));
            List<UUID> there = new ArrayList<>();
            List<LeadRow> page = world.asMarieke(() -> list().page(filter, NOW, 0, 90));
            List<LeadRow> before = page;
            while (!page.isEmpty()) {
                page.forEach(row -> there.add(row.id()));
                LeadRow last = page.get(page.size() - 1);
                before = page;
                page = world.asMarieke(() -> list().page(filter, NOW, place(last, true), 90));
            }
            assertThat(there).isEqualTo(all).hasSizeGreaterThan(180);
            assertThat(world.asMarieke(() -> list().count(filter, NOW))).isEqualTo(all.size());
            assertThat(world.asMarieke(() -> list().count(filter, NOW, 100))).isEqualTo(100);
            LeadRow first = before.get(0);
            int at = all.indexOf(first.id());
            assertThat(world.asMarieke(() -> list().page(filter, NOW, place(first, false), 90)))
                    .extracting(LeadRow::id)
                    .isEqualTo(all.subList(at - 90, at));
        }
    }

    private static ListPlace place(LeadRow row, boolean after) {
        return ListPlace.parse(ListPlace.of(row), after).orElseThrow();
    }

    @Test
    void noPageOfAnyListReadsAllLeads() throws SQLException {
        String before = world.scans();
        for (LeadFilter.Status status : LeadFilter.Status.values()) {
            for (LeadFilter.Clock clock : orNone(LeadFilter.Clock.values())) {
                for (Track track : orNone(new Track[] {Track.YOUTH_PREVENTION})) {
                    for (LeadFilter.Age age : orNone(LeadFilter.Age.values())) {
                        listsOf(new LeadFilter(null, track, status, clock, null, false, age));
                        assertThat(world.scans())
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
                world.asMarieke(() -> {
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

    private static LeadListRepository list() {
        return world.bean(LeadListRepository.class);
    }
}

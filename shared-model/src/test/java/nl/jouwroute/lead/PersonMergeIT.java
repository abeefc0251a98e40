package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Settings;
import nl.jouwroute.referral.Objections;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.PersonRepository;
import nl.jouwroute.resident.PersonRepository.Match;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two persons who are one: found, merged, and taken apart again, on a real PostgreSQL with the back-end's narrow role. */
class PersonMergeIT {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String MAIL = "noor@example.org";
    private static TestDatabase database;
    private static Transactions transactions;

    private final UUID me = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.create("person_merge");
        transactions = new Transactions(database.url(), "backend", "test", 2);
        transactions
                .beans()
                .with(Clock.class, new MovableClock(NOW))
                .with(Settings.class, new Settings(Map.of("JR_ORIGIN", "https://route.example")));
    }

    @AfterAll
    static void stop() {
        transactions.close();
    }

    @BeforeEach
    void staff() throws SQLException {
        run("truncate person, staff_member cascade");
        run("insert into staff_member (id, name, email, created_at) values ('" + me + "', 'Marieke', 'm@tiem.example',"
                + " '2026-01-01')");
    }

    @Test
    void whoHasTheSameAddressOrANameLikeItWithTheSameYearOfBirthIsProposed() throws SQLException {
        UUID noor = person("Noor de Vries", "2003-05-01", MAIL);
        UUID spelled = person("Noor de Vris", "2003-11-30", "ander@example.org");
        person("Noor de Vries", "1999-05-01", "derde@example.org");
        person("Youssef Amrani", "2003-05-01", "vierde@example.org");
        person("Noor de Vries", null, "vijfde@example.org");

        List<Match> found =
                asStaff(() -> persons().alike(null, "noor de vries", LocalDate.of(2003, 1, 2), List.of(MAIL)));

        assertThat(found.stream().map(Match::personId)).containsExactly(noor, spelled);
        assertThat(found.stream().map(Match::sameAddress)).containsExactly(true, false);
        assertThat(asStaff(() -> persons().alike(noor, null, null, List.of(MAIL))))
                .isEmpty();
    }

    @Test
    void ofTwoOpenLeadsInOneTrackTheOneThatIsWorkedOnStaysWithAllThatArrived() throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", "2003-05-01", "school@example.org");
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        UUID busy = lead(gone, "CONTACTED", me, "2026-11-22");

        assertThat(merge(kept, gone)).isEqualTo("DONE");

        assertThat(value("select person_id from lead where id = '" + busy + "'"))
                .isEqualTo(kept.toString());
        assertThat(value("select state || ' ' || end_reason from lead where id = '" + quiet + "'"))
                .isEqualTo("CLOSED MERGED");
        assertThat(value("select count(*) from lead_signal where lead_id = '" + busy + "'"))
                .isEqualTo("2");
        assertThat(value("select response_due_at::date from lead where id = '" + busy + "'"))
                .as("the clock of whoever came first")
                .isEqualTo("2026-11-20");
        assertThat(value("select count(*) from contact_point where person_id = '" + kept + "'"))
                .isEqualTo("2");
        assertThat(value("select birth_date from person where id = '" + kept + "'"))
                .isEqualTo("2003-05-01");
        assertThat(asStaff(() -> persons().alike(null, null, null, List.of(MAIL)).stream()
                        .map(Match::personId)
                        .toList()))
                .containsExactly(kept);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void takenApartAgainEverythingIsAsItWas(long seed) throws SQLException {
        Random random = new Random(seed);
        UUID a = person("Noor", random.nextBoolean() ? "2003-01-01" : null, MAIL);
        UUID b = person(
                random.nextBoolean() ? "Noortje" : null, "2003-02-02", random.nextBoolean() ? MAIL : "b@example.org");
        for (UUID one : List.of(a, b)) {
            for (String track : List.of("YOUTH_PREVENTION", "SHORT_ROUTE")) {
                if (random.nextInt(3) > 0) {
                    String state = List.of("NEW", "ASSIGNED", "CONTACTED").get(random.nextInt(3));
                    UUID lead = lead(one, state, state.equals("NEW") ? null : me, "2026-11-2" + random.nextInt(5));
                    run("update lead set track = '" + track + "'"
                            + (random.nextBoolean() ? ", responded_at = '2026-11-22'" : "") + " where id = '" + lead
                            + "'");
                }
            }
            run("update person set objects = " + random.nextBoolean() + " where id = '" + one + "'");
        }
        String before = everything();

        assertThat(merge(a, b)).isEqualTo("DONE");
        assertThat(everything()).isNotEqualTo(before);
        String id = value("select id from person_merge where gone_id = '" + b + "'");
        assertThat(undo(UUID.fromString(id))).isEqualTo("DONE");

        assertThat(everything()).isEqualTo(before);
        assertThat(undo(UUID.fromString(id))).isEqualTo("UNDONE_ALREADY");
        assertThat(value("select undone_by from person_merge")).as("history").isEqualTo(me.toString());
    }

    @Test
    void twoAccountsOrTwoTrajectoriesInOneTrackAreNotMerged() throws SQLException {
        UUID a = person("Noor", null, MAIL);
        UUID b = person("Noor", null, "b@example.org");
        run("insert into resident (id, person_id, created_at, last_login_at) values ('" + b + "', '" + b
                + "', '2026-01-01', '2026-01-01')");
        assertThat(merge(a, b)).isEqualTo("HAS_ACCOUNT");
        lead(a, "ACCEPTED", me, "2026-11-20");
        lead(b, "ACCEPTED", me, "2026-11-20");
        assertThat(merge(b, a)).isEqualTo("TWO_TRAJECTORIES");
        assertThat(merge(a, a)).isEqualTo("GONE_ALREADY");
    }

    @Test
    void aVisitGoesAlongWithAMergeAndIsCancelledWhenTheLeadThatStaysEnds() throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", null, "school@example.org");
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        UUID busy = lead(gone, "CONTACTED", me, "2026-11-22");
        for (UUID lead : List.of(quiet, busy)) {
            run("insert into home_visit (id, lead_id, staff_id, day, address, state, form_key, planned_at)"
                    + " values (gen_random_uuid(), '" + lead + "', '" + me
                    + "', '2026-11-24', 'Dorpsstraat 1', 'PLANNED',"
                    + " gen_random_uuid(), '2026-11-23')");
        }
        String visits = "select string_agg(state || ' ' || coalesce(address, 'forgotten') || ' '"
                + " || coalesce(ended_at::date::text, '-') || ' ' || version, ', ') from home_visit";

        assertThat(merge(kept, gone)).isEqualTo("DONE");
        assertThat(value(visits)).isEqualTo("PLANNED Dorpsstraat 1 - 0, PLANNED Dorpsstraat 1 - 0");

        run("update lead set state = 'CLOSED', end_reason = 'NO_WISH', ended_at = '2026-11-23T12:00Z' where id = '"
                + busy + "'");
        assertThat(value(visits)).isEqualTo("CANCELLED forgotten 2026-11-23 1, CANCELLED forgotten 2026-11-23 1");
    }

    @Test
    void talksVisitsHandoversAndCampaignsFollowAndComeBackWhenTakenApart() throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", null, "school@example.org");
        account(kept);
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        UUID busy = lead(gone, "CONTACTED", me, "2026-11-22");
        talk(quiet, kept, "BOOKED");
        talk(quiet, kept, "PROPOSED");
        visit(quiet);
        offer(quiet);
        UUID both = campaign();
        UUID hers = campaign();
        member(both, kept);
        member(both, gone);
        member(hers, gone);
        String before = follows();

        assertThat(merge(kept, gone)).isEqualTo("DONE");

        assertThat(value(
                        "select string_agg(state, ' ' order by state) from appointment where lead_id = '" + busy + "'"))
                .as("who has the lead that stays did not propose these times")
                .isEqualTo("BOOKED CANCELLED");
        assertThat(value("select string_agg(state, ' ') from home_visit where lead_id = '" + busy + "'"))
                .isEqualTo("PLANNED");
        assertThat(value("select string_agg(state, ' ') from handover where lead_id = '" + busy + "'"))
                .isEqualTo("OFFERED");
        assertThat(value("select count(*) from campaign_member where person_id = '" + kept + "'"))
                .isEqualTo("2");

        assertThat(undo(UUID.fromString(value("select id from person_merge")))).isEqualTo("DONE");
        assertThat(follows()).isEqualTo(before);
    }

    @Test
    void timesOfWhoHasTheLeadThatStaysStayOnOfferUntilItIsSomebodyElsesAgain() throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", null, "school@example.org");
        account(kept);
        UUID goes = lead(kept, "ASSIGNED", me, "2026-11-20");
        UUID stays = lead(gone, "ACCEPTED", me, "2026-11-22");
        talk(goes, kept, "PROPOSED");
        assertThat(merge(kept, gone)).isEqualTo("DONE");
        String offers =
                "select string_agg(state || ' ' || (lead_id = '" + stays + "'), ' ' order by state) from appointment";
        assertThat(value(offers)).isEqualTo("PROPOSED true");

        run("update appointment set state = 'CANCELLED'");
        talk(stays, kept, "PROPOSED");
        assertThat(undo(UUID.fromString(value("select id from person_merge")))).isEqualTo("DONE");
        assertThat(value(offers))
                .as("an offer to one is none to the other")
                .isEqualTo("CANCELLED false CANCELLED true");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterANoOfEitherNobodyIsVisitedExpectedOrOffered(boolean keptSaidNo) throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", null, "school@example.org");
        account(kept);
        UUID one = lead(kept, "ASSIGNED", me, "2026-11-20");
        UUID other = lead(gone, "CONTACTED", me, "2026-11-22");
        run("update lead set track = 'YOUTH_PREVENTION' where id = '" + one + "'");
        run("update person set objects = true where id = '" + (keptSaidNo ? kept : gone) + "'");
        talk(one, kept, "PROPOSED");
        visit(one);
        visit(other);
        offer(other);
        offer(one);

        assertThat(merge(kept, gone)).isEqualTo("DONE");

        String alive = "select (select count(*) from home_visit where state = 'PLANNED' or address is not null)"
                + " + (select count(*) from appointment where state <> 'CANCELLED')"
                + " + (select count(*) from handover where state = 'OFFERED' or content is not null)";
        assertThat(value(alive)).isEqualTo("0");
        assertThat(undo(UUID.fromString(value("select id from person_merge")))).isEqualTo("DONE");
        assertThat(value(alive)).as("a no is not taken back with it").isEqualTo("0");
        assertThat(value("select person_id from lead where id = '" + other + "'"))
                .isEqualTo(gone.toString());
    }

    @Test
    void aNoThatWasSaidWhileTheyWereOneIsNotTakenBackWithTheMerge() throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", null, "school@example.org");
        run("update person set objects = true where id = '" + gone + "'");
        assertThat(merge(kept, gone)).isEqualTo("DONE");
        saysNo(kept);

        assertThat(undo(UUID.fromString(value("select id from person_merge")))).isEqualTo("DONE");

        assertThat(value("select count(*) from person where objects")).isEqualTo("2");
    }

    @Test
    void theLinkOfAMessageToTheOneThatWentSpeaksForTheOneThatStayed() throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", null, "school@example.org");
        lead(kept, "NEW", null, "2026-11-20");
        run("insert into objection_link (token_hash, person_id, address_mark)" + " values ('link', '" + gone
                + "', 'mark')");
        assertThat(merge(kept, gone)).isEqualTo("DONE");
        assertThat(value("select objection_standing('link')")).isEqualTo("OPEN");

        run("select * from object_by_link('link', '2026-11-23Z', 'https://route.example')");

        assertThat(value("select objection_standing('link')")).isEqualTo("SAID");
        assertThat(value("select may_be_approached('" + kept + "')")).isEqualTo("f");
        assertThat(value("select state || ' ' || end_reason from lead")).isEqualTo("CLOSED OBJECTION");
        assertThat(undo(UUID.fromString(value("select id from person_merge")))).isEqualTo("DONE");
        assertThat(value("select objects from person where id = '" + gone + "'"))
                .isEqualTo("t");
    }

    @Test
    void whatComesBackOfSomebodyWhoSaidNoMeanwhileEnds() throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", null, "school@example.org");
        account(kept);
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        UUID busy = lead(gone, "CONTACTED", me, "2026-11-22");
        UUID other = lead(gone, "CONTACTED", me, "2026-11-22", "YOUTH_PREVENTION");
        talk(quiet, kept, "PROPOSED");
        assertThat(merge(kept, gone)).isEqualTo("DONE");
        saysNo(kept);
        UUID own = lead(kept, "NEW", null, "2026-11-23", "PERSPECTIVE_TALK");
        visit(own);
        offer(own);

        assertThat(undo(UUID.fromString(value("select id from person_merge")))).isEqualTo("DONE");

        String ended = "select string_agg(state || ' ' || coalesce(end_reason, ''), ', ') from lead where id = '";
        assertThat(value(ended + quiet + "'")).isEqualTo("CLOSED OBJECTION");
        assertThat(value(ended + busy + "'")).isEqualTo("CLOSED OBJECTION");
        assertThat(value(ended + other + "'")).isEqualTo("CLOSED OBJECTION");
        assertThat(value(ended + own + "'")).as("what they asked for later").isEqualTo("NEW ");
        assertThat(value("select (select count(*) from appointment where state <> 'CANCELLED')"
                        + " + (select count(*) from home_visit where state = 'PLANNED' or address is not null)"
                        + " + (select count(*) from handover where state = 'OFFERED' or content is not null)"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAPartnerTookOverIsNotTakenApart(boolean accepted) throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", null, "school@example.org");
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        lead(gone, "CONTACTED", me, "2026-11-22");
        offer(quiet);
        assertThat(merge(kept, gone)).isEqualTo("DONE");
        run("update handover set answered_by = '" + me + "', answered_at = '2026-11-23T09:00:30Z', "
                + (accepted ? "state = 'ACCEPTED'" : "state = 'REFUSED', content = null, reason = 'Vol'"));

        UUID id = UUID.fromString(value("select id from person_merge"));
        assertThat(undo(id)).isEqualTo(accepted ? "ANSWERED_SINCE" : "DONE");
        assertThat(value("select undone_at is null from person_merge")).isEqualTo(accepted ? "t" : "f");
        assertThat(value("select lead_id = '" + quiet + "' from handover")).isEqualTo(accepted ? "f" : "t");
    }

    @Test
    void aLeadThatWasReplacedMeanwhileStaysClosedAndItsTalkGoesToTheNewOne() throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", null, "school@example.org");
        account(kept);
        UUID quiet = lead(kept, "ASSIGNED", me, "2026-11-20");
        UUID busy = lead(gone, "ACCEPTED", me, "2026-11-22");
        talk(quiet, kept, "BOOKED");
        offer(quiet);
        assertThat(merge(kept, gone)).isEqualTo("DONE");
        run("update lead set state = 'CLOSED', end_reason = 'NO_WISH', ended_at = '2026-11-23T12:00Z' where id = '"
                + busy + "'");
        UUID fresh = lead(kept, "NEW", null, "2026-11-24");

        assertThat(undo(UUID.fromString(value("select id from person_merge")))).isEqualTo("DONE");

        assertThat(value("select id from lead where ended_at is null")).isEqualTo(fresh.toString());
        assertThat(value("select end_reason from lead where id = '" + quiet + "'"))
                .isEqualTo("MERGED");
        assertThat(value("select person_id from lead where id = '" + busy + "'"))
                .isEqualTo(gone.toString());
        assertThat(value("select lead_id from appointment where state = 'BOOKED'"))
                .isEqualTo(fresh.toString());
        assertThat(value("select count(*) from handover where state = 'OFFERED'"))
                .isEqualTo("0");
    }

    @Test
    void aTalkThatWasBookedMeanwhileGoesToALeadOfWhoBookedIt() throws SQLException {
        UUID kept = person("Noor", null, MAIL);
        UUID gone = person("N. de Vries", null, "school@example.org");
        account(kept);
        UUID quiet = lead(kept, "NEW", null, "2026-11-20");
        UUID busy = lead(gone, "CONTACTED", me, "2026-11-22");
        assertThat(merge(kept, gone)).isEqualTo("DONE");
        talk(busy, kept, "BOOKED");

        assertThat(undo(UUID.fromString(value("select id from person_merge")))).isEqualTo("DONE");

        assertThat(value("select state || ' ' || lead_id from appointment")).isEqualTo("BOOKED " + quiet);
    }

    private void saysNo(UUID person) {
        asStaff(() -> {
            transactions.beans().get(Objections.class).note(person);
            return null;
        });
    }

    @Test
    void twoOffersToPartnersAreNotMergedAndTheNewestMergeIsUndoneFirst() throws SQLException {
        UUID a = person("Noor", null, MAIL);
        UUID b = person("Noor", null, "b@example.org");
        offer(lead(a, "ASSIGNED", me, "2026-11-20"));
        UUID offered = lead(b, "ASSIGNED", me, "2026-11-20");
        offer(offered);
        assertThat(merge(a, b)).isEqualTo("TWO_OFFERS");

        run("update handover set state = 'WITHDRAWN', content = null where lead_id = '" + offered + "'");
        assertThat(merge(a, b)).isEqualTo("DONE");
        UUID first = UUID.fromString(value("select id from person_merge"));
        UUID c = person("Noor", null, "c@example.org");
        assertThat(asStaff(() -> persons().merge(UUID.randomUUID(), c, a, "Ook", me, NOW.plusSeconds(9))))
                .isEqualTo("DONE");
        assertThat(undo(first)).as("what went on to a third person").isEqualTo("NEWER_FIRST");
    }

    /** Whoever adds a table says here that it stays, or in the function that it follows. */
    @Test
    void allThatPointsAtALeadOrAPersonFollowsOrStaysOnPurpose() throws SQLException {
        Set<String> stay = Set.of(
                "lead_assignment", // who had that lead, and why
                "trajectory", // the lead with a trajectory is the one that stays
                "resident", // who has an account is the one that stays
                "objection", // the addresses of who said no, also when it is taken apart
                "objection_link", // in messages that were sent
                "file_look", // never rewritten, like the audit
                "person_merge",
                "person");
        String source = value("select prosrc from pg_proc where proname = 'merge_persons'");
        String tables = value("select string_agg(distinct conrelid::regclass::text, ' ') from pg_constraint"
                + " where contype = 'f' and confrelid in ('lead'::regclass, 'person'::regclass)");
        assertThat(tables.split(" ")).contains("handover", "campaign_member").allSatisfy(table -> assertThat(
                        stay.contains(table)
                                || Pattern.compile("from " + table
                                                + "( g)? where (g\\.)?(lead_id|person_id) = (goes|p_gone|\\$1)")
                                        .matcher(source)
                                        .find())
                .as(table)
                .isTrue());
    }

    private static void account(UUID person) throws SQLException {
        run("insert into resident (id, person_id, created_at, last_login_at) values ('" + person + "', '" + person
                + "', '2026-01-01', '2026-01-01')");
    }

    private void talk(UUID lead, UUID resident, String state) throws SQLException {
        boolean booked = state.equals("BOOKED");
        run(
                "insert into appointment (id, lead_id, resident_id, advisor_id, advisor, way, place, minutes, state, starts_at,"
                        + " ends_at, form_key, proposed_at) values (gen_random_uuid(), '" + lead + "', '" + resident
                        + "', '" + me
                        + "', 'Marieke', 'PHONE', '06', 45, '" + state + "', "
                        + (booked ? "'2026-12-01T09:00Z', '2026-12-01T09:45Z'" : "null, null")
                        + ", gen_random_uuid(), '2026-11-22')");
    }

    private void visit(UUID lead) throws SQLException {
        run("insert into home_visit (id, lead_id, staff_id, day, address, state, form_key, planned_at)"
                + " values (gen_random_uuid(), '" + lead + "', '" + me + "', '2026-11-24', 'Dorpsstraat 1', 'PLANNED',"
                + " gen_random_uuid(), '2026-11-23')");
    }

    private void offer(UUID lead) throws SQLException {
        run(
                "insert into handover (id, lead_id, organisation_id, state, said, asked_on, content, offered_by, offered_at,"
                        + " form_key) values (gen_random_uuid(), '" + lead
                        + "', '00000000-0000-4000-8000-0000000000a1', 'OFFERED',"
                        + " 'YES', '2026-11-22', '{}', '" + me + "', '2026-11-22', gen_random_uuid())");
    }

    private UUID campaign() throws SQLException {
        UUID id = UUID.randomUUID();
        run(
                "insert into campaign (id, name, source, why, headline, letter, staff_id, state, form_key, created_at) values ('"
                        + id + "', 'Actie', 'RMC', 'Daarom', 'Kop', 'Brief', '" + me + "', 'OPEN', gen_random_uuid(),"
                        + " '2026-11-01')");
        return id;
    }

    private static void member(UUID campaign, UUID person) throws SQLException {
        run("insert into campaign_member (id, campaign_id, person_id, added_at) values (gen_random_uuid(), '" + campaign
                + "', '" + person + "', '2026-11-01')");
    }

    /** What belongs to a lead or a person and moves with a merge, but for the versions. */
    private static String follows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("appointment", "home_visit", "handover", "campaign_member", "lead")) {
            rows.add(value(
                    "select string_agg((to_jsonb(t) - 'version')::text, E'\\n' order by t.id) from " + table + " t"));
        }
        return String.join("\n", rows);
    }

    private String merge(UUID kept, UUID gone) {
        return asStaff(() -> persons().merge(UUID.randomUUID(), kept, gone, "Zelfde adres", me, NOW));
    }

    private String undo(UUID merge) {
        return asStaff(() -> persons().undo(merge, me, NOW.plusSeconds(60)));
    }

    private static PersonRepository persons() {
        return transactions.beans().get(PersonRepository.class);
    }

    private <T> T asStaff(Supplier<T> work) {
        return transactions.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), me, "Marieke"), DbRole.STAFF, work);
    }

    private UUID person(String called, String born, String mail) {
        UUID id = UUID.randomUUID();
        return asStaff(() -> {
            persons().add(id, called, born == null ? null : LocalDate.parse(born), Language.DUTCH, NOW);
            persons().addAddress(id, ContactAddress.parse(mail).orElseThrow(), me);
            return id;
        });
    }

    private static UUID lead(UUID person, String state, UUID advisor, String day) throws SQLException {
        return lead(person, state, advisor, day, "SHORT_ROUTE");
    }

    private static UUID lead(UUID person, String state, UUID advisor, String day, String track) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into lead (id, person_id, track, track_reason, state, advisor_id, received_at, response_due_at)"
                + " values ('" + id + "', '" + person + "', '" + track + "', 'Zelf', '" + state + "', "
                + (advisor == null ? "null" : "'" + advisor + "'") + ", '" + day + "', '" + day + "')");
        run("insert into lead_signal (id, lead_id, kind, subject_id, summary, at) values (gen_random_uuid(), '" + id
                + "', 'PLAN', gen_random_uuid(), 'Plan', '" + day + "')");
        return id;
    }

    /** All that a merge may touch, but for the versions that make open forms stale. */
    private static String everything() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("person", "contact_point", "lead", "lead_signal")) {
            rows.add(value(
                    "select string_agg((to_jsonb(t) - 'version')::text, E'\\n' order by t.id) from " + table + " t"));
        }
        return String.join("\n", rows.stream().map(String::valueOf).toList());
    }

    private static void run(String sql) throws SQLException {
        database.run(sql);
    }

    private static String value(String sql) throws SQLException {
        return database.value(sql);
    }
}

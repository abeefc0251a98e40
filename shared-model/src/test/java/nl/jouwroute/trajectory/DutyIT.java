package nl.jouwroute.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.lead.LeadFilter;
import nl.jouwroute.lead.LeadListRepository;
import nl.jouwroute.lead.LeadListRepository.Planned;
import nl.jouwroute.testing.Transactions;
import nl.jouwroute.trajectory.DutyRepository.Duty;
import nl.jouwroute.trajectory.DutyRepository.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What asks something of whom on which day, so that nothing falls between two chairs; on a real PostgreSQL. */
class DutyIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static TestDatabase database;
    private static Transactions transactions;

    private final UUID id = UUID.randomUUID();
    private final UUID colleague = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.create("duty");
        transactions = new Transactions(database.url(), "backend", "test", 1);
    }

    @AfterAll
    static void stop() {
        transactions.close();
    }

    @BeforeEach
    void aLeadOfMarieke() throws SQLException {
        run("truncate staff_member, person, referring_organisation, mentor cascade");
        for (UUID staff : List.of(id, colleague)) {
            run("insert into staff_member (id, name, email, created_at) values ('" + staff + "', 'Marieke', '" + staff
                    + "@tiem.example', '2026-01-01')");
        }
        run("insert into person (id, called, created_at) values ('%1$s', 'Kim', '2026-01-01')");
        run("insert into resident (id, person_id, created_at, last_login_at) values ('%1$s', '%1$s', '2026-01-01',"
                + " '2026-01-01')");
        run("insert into lead (id, person_id, track, track_reason, state, advisor_id, received_at, response_due_at)"
                + " values ('%1$s', '%1$s', 'SHORT_ROUTE', '', 'ASSIGNED', '%1$s', '2026-11-01', '2026-11-02')");
    }

    @Test
    void aVisitStandsInTheDayOfWhoMakesItAndAfterwardsUntilItsOutcomeIsWrittenDown() throws SQLException {
        run(
                "insert into home_visit (id, lead_id, staff_id, companion, day, at_time, address, state, form_key, planned_at)"
                        + " values ('%1$s', '%1$s', '%1$s', 'Rik van RMC', '2026-11-23', '09:05', 'Straat 1', 'PLANNED', '%1$s', '2026-11-20')");

        assertThat(due(id, MONDAY.minusDays(1))).isEmpty();
        assertThat(due(colleague, MONDAY)).isEmpty();
        assertThat(due(id, MONDAY))
                .containsExactly(new Duty(Kind.VISIT_TODAY, id, "Kim", "om 9.05 uur met Rik van RMC", MONDAY, id));
        assertThat(due(id, MONDAY.plusDays(1))).singleElement().satisfies(duty -> {
            assertThat(duty.kind()).isEqualTo(Kind.VISIT_UNRECORDED);
            assertThat(duty.path()).isEqualTo("/bezoeken?dag=2026-11-23#b-" + id);
        });
        run("update home_visit set state = 'DONE', outcome = 'SPOKEN', address = null, ended_at = '2026-11-24'");
        assertThat(due(id, MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void aVisitToWhomWantsNoContactIsNotMade() throws SQLException {
        run("insert into home_visit (id, lead_id, staff_id, day, state, form_key, planned_at)"
                + " values ('%1$s', '%1$s', '%1$s', '2026-11-23', 'PLANNED', '%1$s', '2026-11-20')");
        run("update person set objects = true");
        assertThat(due(id, MONDAY)).isEmpty();
    }

    @Test
    void aNoWhileATrajectoryRunsIsToldToItsAdvisorAndNothingAsksToCall() throws SQLException {
        run(
                "insert into contact_point (id, person_id, kind, address) values ('%1$s', '%1$s', 'MOBILE', '+31612345678')");
        run("update lead set state = 'ACCEPTED', next_step = 'Bellen', next_step_on = '2026-11-23'");
        run(
                "insert into trajectory (id, lead_id, advisor_id, state, started_at) values ('%1$s', '%1$s', '%1$s', 'OPEN',"
                        + " '2026-11-20')");
        assertThat(planned())
                .extracting(Planned::phone, Planned::objects)
                .containsExactly(tuple("+31612345678", false));

        run("update person set objects = true");

        assertThat(planned()).extracting(Planned::phone, Planned::objects).containsExactly(tuple(null, true));
        assertThat(due(id, MONDAY)).containsExactly(new Duty(Kind.OBJECTED, id, "Kim", "", MONDAY, id));
        assertThat(due(id, MONDAY).get(0).path()).isEqualTo("/traject/" + id);
        assertThat(due(colleague, MONDAY)).isEmpty();
        assertThat(ofNobody(MONDAY)).isEmpty();
        run("update staff_member set active = false where id = '%1$s'");
        assertThat(ofNobody(MONDAY)).extracting(Duty::kind).containsExactly(Kind.OBJECTED);
        run("update trajectory set paused_at = '2026-11-23', pause_until = '2026-11-25'");
        assertThat(due(id, MONDAY)).isEmpty();
        assertThat(due(id, LocalDate.of(2026, 11, 25))).extracting(Duty::kind).containsExactly(Kind.OBJECTED);
    }

    @Test
    void aTalkComesBackTheDayAfterUntilSomebodySaysWhoCame() throws SQLException {
        talk("BOOKED", "2026-11-23", "'2026-11-22T23:30Z', '2026-11-23T00:15Z'");

        assertThat(due(id, MONDAY))
                .as("on its day it stands among the talks of today")
                .isEmpty();
        assertThat(due(colleague, MONDAY.plusDays(1))).isEmpty();
        assertThat(due(id, MONDAY.plusDays(1))).singleElement().satisfies(duty -> {
            assertThat(duty.kind()).isEqualTo(Kind.TALK_UNRECORDED);
            assertThat(duty.on()).isEqualTo(MONDAY);
            assertThat(duty.path()).isEqualTo("/lead/" + id + "#p-afspraak");
        });
        run("update appointment set came = false");
        assertThat(due(id, MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void timesThatNobodyChoseFromComeBackAfterThreeDaysOrOnTheLastOfThem() throws SQLException {
        talk("PROPOSED", "2026-11-23", "null, null");
        run("insert into appointment_time values ('%1$s', '2026-11-30T09:00Z'), ('%1$s', '2026-12-01T09:00Z')");

        assertThat(due(id, MONDAY.plusDays(2))).isEmpty();
        assertThat(due(id, MONDAY.plusDays(3)))
                .containsExactly(new Duty(Kind.TALK_UNANSWERED, null, "Kim", "", MONDAY.plusDays(3), id));
        run("delete from appointment_time");
        run("insert into appointment_time values ('%1$s', '2026-11-23T15:00Z'), ('%1$s', '2026-11-24T15:00Z')");
        assertThat(due(id, MONDAY)).isEmpty();
        assertThat(due(id, MONDAY.plusDays(1))).extracting(Duty::on).containsExactly(MONDAY.plusDays(1));
        run("update appointment set state = 'NONE_FITS'");
        assertThat(due(id, MONDAY.plusDays(9))).isEmpty();
    }

    @Test
    void whoWasTriedOnceAndHasNoNextStepComesBackAfterThreeDays() throws SQLException {
        run("update lead set state = 'CONTACTED', responded_at = '2026-11-20T23:30Z'");
        LocalDate back = LocalDate.of(2026, 11, 24);

        assertThat(due(id, back.minusDays(1))).isEmpty();
        assertThat(due(colleague, back)).isEmpty();
        assertThat(due(id, back)).containsExactly(new Duty(Kind.NO_NEXT_STEP, null, "Kim", "", back, id));
        assertThat(due(id, back).get(0).path()).isEqualTo("/lead/" + id);
        run(
                "insert into contact_attempt (id, lead_id, staff_id, channel, reached, form_key, at) values ('%1$s', '%1$s',"
                        + " '%1$s', 'PHONE', false, '%1$s', '2026-11-23T09:00Z')");
        assertThat(due(id, back)).as("tried again").isEmpty();
        assertThat(due(id, back.plusDays(2))).extracting(Duty::kind).containsExactly(Kind.NO_NEXT_STEP);
    }

    @Test
    void whoWasTriedAndNotSinceCountsAmongThoseWithoutContactAlsoWithoutATrajectory() throws SQLException {
        assertThat(quiet("2027-01-01T00:00Z")).as("nobody tried yet").isZero();
        run("update lead set state = 'CONTACTED', responded_at = '2026-11-01T09:00Z'");
        assertThat(quiet("2026-11-29T08:00Z")).isZero();
        assertThat(quiet("2026-11-29T10:00Z")).isEqualTo(1);
        run(
                "insert into contact_attempt (id, lead_id, staff_id, channel, reached, form_key, at) values ('%1$s', '%1$s',"
                        + " '%1$s', 'PHONE', false, '%1$s', '2026-11-02T09:00Z')");
        assertThat(quiet("2026-11-29T10:00Z")).isZero();
    }

    private long quiet(String now) {
        Instant at = OffsetDateTime.parse(now).toInstant();
        LeadFilter filter = new LeadFilter(null, null, LeadFilter.Status.OPEN, null, id, false, LeadFilter.Age.QUIET);
        LeadListRepository leads = transactions.beans().get(LeadListRepository.class);
        Instant since = LeadFilter.Age.QUIET.since(at);
        long counted = asStaff(() -> leads.counts(id, since, since)).quiet();
        assertThat(asStaff(() -> leads.count(filter, at))).isEqualTo(counted);
        return counted;
    }

    @Test
    void whatIsUnderWayOrDecidedNeedsNoNextStep() throws SQLException {
        run("update lead set state = 'CONTACTED', responded_at = '2026-11-01T09:00Z'");
        for (String under : List.of(
                "update lead set next_step_on = '2027-01-01'",
                "update person set objects = true",
                "update lead set state = 'ACCEPTED'",
                "insert into home_visit (id, lead_id, staff_id, day, state, form_key, planned_at) values ('%1$s', '%1$s',"
                        + " '%1$s', '2026-11-30', 'PLANNED', '%1$s', '2026-11-20')",
                "insert into handover (id, lead_id, organisation_id, state, said, asked_on, content, offered_by, offered_at,"
                        + " form_key) values ('%1$s', '%1$s', '00000000-0000-4000-8000-0000000000a1', 'OFFERED', 'YES',"
                        + " '2026-11-22', '{}', '%1$s', '2026-11-23', '%1$s')")) {
            assertThat(due(id, MONDAY)).extracting(Duty::kind).containsExactly(Kind.NO_NEXT_STEP);
            run(under);
            assertThat(due(id, MONDAY)).as(under).isEmpty();
            run("update person set objects = false");
            run("delete from home_visit");
            run("delete from handover");
            run("update lead set next_step_on = null, state = 'CONTACTED'");
        }
        talk("BOOKED", "2026-11-23", "'2026-11-30T09:00Z', '2026-11-30T09:45Z'");
        assertThat(due(id, MONDAY)).isEmpty();
    }

    @Test
    void aLeadWithoutNextStepIsTheCoordinatorsOnceItsAdvisorLeft() throws SQLException {
        run("update lead set state = 'CONTACTED', responded_at = '2026-11-01T09:00Z'");
        assertThat(ofNobody(MONDAY)).isEmpty();
        run("update staff_member set active = false where id = '%1$s'");
        assertThat(ofNobody(MONDAY)).extracting(Duty::kind).containsExactly(Kind.NO_NEXT_STEP);
    }

    @Test
    void whoMustHearWhoPutThemForwardIsInTheDayAWeekBeforeTheMonthEnds() throws SQLException {
        referral();
        LocalDate last = LocalDate.of(2026, 11, 30);

        assertThat(due(id, last.minusDays(8))).isEmpty();
        assertThat(due(id, last.minusDays(7))).containsExactly(new Duty(Kind.TO_TELL, id, "Kim", "School", last, id));
        assertThat(due(id, last).get(0).path()).isEqualTo("/aanmelding/" + id);
        assertThat(ofNobody(last)).as("the advisor has it").isEmpty();
        run("update lead set state = 'NEW', advisor_id = null");
        assertThat(due(id, last)).isEmpty();
        assertThat(ofNobody(last)).extracting(Duty::kind).containsExactly(Kind.TO_TELL);
        run("update referral set told_at = '2026-11-20', told_how = 'PHONE', told_by = '%1$s'");
        assertThat(ofNobody(last)).isEmpty();
    }

    @Test
    void whoWorksOnALeadHearsThatTheSchoolTookItsReferralBackUntilTheNextAttempt() throws SQLException {
        referral();
        run("insert into lead_signal values ('%1$s', '%1$s', 'REFERRAL', '%1$s', '', '2026-10-30T10:00Z')");
        run("update referral set state = 'WITHDRAWN', withdrawn_at = '2026-11-22T23:30Z'");

        assertThat(due(id, MONDAY)).containsExactly(new Duty(Kind.WITHDRAWN, null, "Kim", "School", MONDAY, id));
        assertThat(due(id, MONDAY).get(0).path()).isEqualTo("/lead/" + id);
        assertThat(due(colleague, MONDAY)).isEmpty();
        run("insert into contact_attempt (id, lead_id, staff_id, channel, reached, form_key, at)"
                + " values ('%1$s', '%1$s', '%1$s', 'PHONE', false, '%1$s', '2026-11-23T09:00Z')");
        assertThat(due(id, MONDAY)).isEmpty();
    }

    @Test
    void whetherAnOutcomeLastsIsAskedOfTheCoordinatorsOnceTheAdvisorLeft() throws SQLException {
        run("insert into trajectory (id, lead_id, advisor_id, state, started_at, outcome, outcome_on, closed_at) values"
                + " ('%1$s', '%1$s', '%1$s', 'CLOSED', '2026-01-01', 'WORK', '2026-08-23', '2026-08-23')");
        run("insert into outcome_check (id, trajectory_id, months, due_on) values ('%1$s', '%1$s', 3, '2026-11-23')");
        assertThat(ofNobody(MONDAY)).as("the advisor is asked").isEmpty();

        for (String left : List.of("active = false", "active = true, roles = '{COORDINATOR}'")) {
            run("update staff_member set " + left + " where id = '%1$s'");
            assertThat(ofNobody(MONDAY.minusDays(1))).isEmpty();
            assertThat(ofNobody(MONDAY)).as(left).singleElement().satisfies(duty -> {
                assertThat(duty.words()).isEqualTo("3");
                assertThat(duty.path()).isEqualTo("/traject/" + id);
            });
        }
        run("update outcome_check set cancelled_at = '2026-11-20'");
        assertThat(ofNobody(MONDAY)).isEmpty();
    }

    private void referral() throws SQLException {
        run("insert into referring_organisation values ('%1$s', 'School', 'SCHOOL')");
        run("insert into mentor values ('%1$s', '%1$s', 'Mentor', 'm-%1$s@school.example', true)");
        run("insert into referral (id, organisation_id, mentor_id, person_id, named, reason, young_person_knows, state,"
                + " form_key, received_at) values ('%1$s', '%1$s', '%1$s', '%1$s', 'Kim', 'NO_CONTACT', true, 'INVITED',"
                + " '%1$s', '2026-10-30T10:00Z')");
    }

    private void talk(String state, String proposed, String times) throws SQLException {
        run(
                "insert into appointment (id, lead_id, resident_id, advisor_id, advisor, way, place, minutes, state, starts_at,"
                        + " ends_at, form_key, proposed_at) values ('%1$s', '%1$s', '%1$s', '%1$s', 'Marieke', 'PLACE', 'Tiem', 45, '"
                        + state + "', " + times + ", '%1$s', '" + proposed + "')");
    }

    private static List<Duty> due(UUID advisor, LocalDate day) {
        return asStaff(() -> transactions.beans().get(DutyRepository.class).due(advisor, day, 10));
    }

    private List<Planned> planned() {
        return asStaff(() -> transactions.beans().get(LeadListRepository.class).planned(id, MONDAY, 10));
    }

    private static List<Duty> ofNobody(LocalDate day) {
        return asStaff(() -> transactions.beans().get(DutyRepository.class).dueOfNobody(day, 10));
    }

    private static <T> T asStaff(Supplier<T> work) {
        return transactions.as(
                new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), UUID.randomUUID(), "Marieke"), DbRole.STAFF, work);
    }

    private void run(String sql) throws SQLException {
        database.run(sql.replace("%1$s", id.toString()));
    }
}

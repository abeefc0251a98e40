package nl.jouwroute.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.resident.MyDataRepository;
import nl.jouwroute.testing.Transactions;
import nl.jouwroute.trajectory.AgreementRepository.Ending;
import nl.jouwroute.trajectory.AgreementRepository.GoalEnding;
import nl.jouwroute.trajectory.AgreementRepository.Who;
import nl.jouwroute.trajectory.DutyRepository.Kind;
import nl.jouwroute.trajectory.OutcomeCheckRepository.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ladder, language checks, intervision and avoidance on a real PostgreSQL, with the back-end's narrow role. */
class TrajectoryFactsIT {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static TestDatabase database;
    private static Transactions transactions;
    private static TrajectoryFactRepository facts;

    @BeforeAll
    static void aTrajectory() throws SQLException {
        database = TestDatabase.create("trajectory_facts");
        transactions = new Transactions(database.url(), "backend", "test", 2);
        try (Connection superuser = database.asSuperuser();
                Statement s = superuser.createStatement()) {
            s.execute("insert into staff_member (id, name, email, created_at) values ('" + ID
                    + "', 'Marieke', 'm@tiem.example', '2026-01-01')");
            s.execute("insert into person (id, called, created_at) values ('" + ID + "', 'Kim', '2026-01-01')");
            s.execute("insert into resident (id, person_id, created_at, last_login_at) values ('" + ID + "', '" + ID
                    + "', '2026-01-01', '2026-01-01')");
            s.execute("insert into lead (id, person_id, track, track_reason, state, advisor_id, received_at,"
                    + " response_due_at) values ('" + ID + "', '" + ID + "', 'SHORT_ROUTE', '', 'ACCEPTED', '" + ID
                    + "', '2026-01-01', '2026-01-02')");
            s.execute("insert into trajectory (id, lead_id, advisor_id, state, started_at) values ('" + ID + "', '" + ID
                    + "', '" + ID + "', 'OPEN', '2026-01-01')");
        }
    }

    @AfterAll
    static void stop() {
        transactions.close();
    }

    @Test
    void theFirstStepIsTheStartTheLastIsNowAndTheSameFormAddsNothing() {
        FormEntry start = entry(NOW);
        assertThat(asStaff(() -> facts().addLadder(start, LadderStep.UNPAID_WORK, "Start")))
                .isTrue();
        assertThat(asStaff(() -> facts().addLadder(start, LadderStep.PAID_WORK, "Start")))
                .isFalse();
        asStaff(() -> facts().addLadder(entry(NOW.plusSeconds(60)), LadderStep.SUPPORTED_WORK, "Proefplaatsing"));

        assertThat(asStaff(() -> facts().ladder(ID)).stream()
                        .map(one -> one.step().number()))
                .containsExactly(5, 4);
    }

    @Test
    void theStepAtTheStartIsAskedForUntilItIsWrittenDown() throws SQLException {
        UUID other = started("PERSPECTIVE_TALK", "2026-11-20T23:30:00Z");

        assertThat(startsAsked(other)).singleElement().satisfies(duty -> assertThat(duty.on())
                .isEqualTo("2026-11-28"));
        run("update trajectory set paused_at = '2026-11-22', pause_until = '2026-12-22' where id = '" + other + "'");
        assertThat(startsAsked(other)).isEmpty();
        run("update trajectory set paused_at = null, pause_until = null where id = '" + other + "'");
        asStaff(() -> facts().addLadder(
                        new FormEntry(other, ID, UUID.randomUUID(), NOW), LadderStep.SOCIAL_CONTACTS, "Start"));
        assertThat(startsAsked(other)).isEmpty();
    }

    /** Another trajectory, of a lead in this track. */
    private static UUID started(String track, String at) throws SQLException {
        UUID id = UUID.randomUUID();
        run(
                "insert into lead (id, person_id, track, track_reason, state, advisor_id, received_at, response_due_at) values ('"
                        + id + "', '" + ID + "', '" + track + "', '', 'ACCEPTED', '" + ID
                        + "', '2026-01-01', '2026-01-02')");
        run("insert into trajectory (id, lead_id, advisor_id, state, started_at) values ('" + id + "', '" + id + "', '"
                + ID + "', 'OPEN', '" + at + "')");
        return id;
    }

    private static java.util.List<DutyRepository.Duty> startsAsked(UUID trajectory) {
        return asStaff(
                () -> transactions.beans().get(DutyRepository.class).due(ID, LocalDate.of(2026, 11, 21), 10).stream()
                        .filter(duty -> duty.kind() == Kind.LADDER_START
                                && duty.subjectId().equals(trajectory))
                        .toList());
    }

    @Test
    void aLanguageCheckKeepsItsFollowUpAndWhenAgain() {
        asStaff(() -> facts().addLanguage(
                        entry(NOW),
                        LocalDate.of(2026, 10, 13),
                        LanguageResult.READING,
                        null,
                        LocalDate.of(2027, 2, 2)));

        assertThat(asStaff(() -> facts().languageChecks(ID))).singleElement().satisfies(check -> {
            assertThat(check.result()).isEqualTo(LanguageResult.READING);
            assertThat(check.followUp()).isNull();
            assertThat(check.again()).isEqualTo("2027-02-02");
        });
    }

    @Test
    void aTaalmeterComesBackOnItsDayUntilItIsDoneAgain() throws SQLException {
        UUID other = started("BENEFIT_TRANSITION", "2026-11-20T23:30:00Z");
        LocalDate day = LocalDate.of(2027, 3, 2);
        check(other, LocalDate.of(2026, 11, 23), "Taalpunt", day);

        assertThat(taalmeters(other, day.minusDays(1))).isEmpty();
        assertThat(taalmeters(other, day)).singleElement().satisfies(duty -> {
            assertThat(duty.on()).isEqualTo(day);
            assertThat(duty.words()).isEqualTo("Taalpunt");
            assertThat(duty.path()).isEqualTo("/traject/" + other);
        });
        check(other, day, null, null);
        assertThat(taalmeters(other, day.plusYears(1))).isEmpty();
    }

    private static void check(UUID trajectory, LocalDate on, String followUp, LocalDate again) {
        FormEntry entry = new FormEntry(trajectory, ID, UUID.randomUUID(), NOW);
        asStaff(() -> facts().addLanguage(entry, on, LanguageResult.BOTH, followUp, again));
    }

    private static java.util.List<DutyRepository.Duty> taalmeters(UUID trajectory, LocalDate until) {
        return asStaff(() -> transactions.beans().get(DutyRepository.class).due(ID, until, 10).stream()
                .filter(duty ->
                        duty.kind() == Kind.LANGUAGE_AGAIN && duty.subjectId().equals(trajectory))
                .toList());
    }

    @Test
    void aQuestionLeavesTheListOnceWhenItWasDiscussed() {
        asStaff(() -> facts().addIntervision(entry(NOW), LocalDate.of(2026, 11, 26), "Wie kent een bakker?"));
        var listed = asStaff(() -> facts().list(10));
        assertThat(listed).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo("Kim");
            assertThat(one.meeting()).isEqualTo("2026-11-26");
        });
        UUID question = listed.get(0).id();

        assertThat(asStaff(() -> facts().discuss(UUID.randomUUID(), question, "Over een ander", NOW)))
                .isFalse();
        assertThat(asStaff(() -> facts().discuss(ID, question, "De markt", NOW)))
                .isTrue();
        assertThat(asStaff(() -> facts().discuss(ID, question, "Iets anders", NOW)))
                .isFalse();
        assertThat(asStaff(() -> facts().list(10))).isEmpty();
        assertThat(asStaff(() -> facts().intervisions(ID)).get(0).conclusion()).isEqualTo("De markt");
    }

    @Test
    void aFactOfAvoidanceHasItsDay() {
        asStaff(() -> facts().addAvoidance(entry(NOW), LocalDate.of(2026, 11, 9), "Kwam niet op de afspraak."));

        assertThat(asStaff(() -> facts().avoidances(ID)))
                .contains(new TrajectoryFactRepository.Avoidance(
                        LocalDate.of(2026, 11, 9), "Kwam niet op de afspraak.", "Marieke"));
    }

    @Test
    void thePersonReadsTheFactsOnlyOnceTheyAreOpened() throws SQLException {
        asStaff(() -> facts().addAvoidance(entry(NOW), LocalDate.of(2026, 11, 10), "Nam de telefoon niet op."));
        assertThat(asResident(() -> facts().ownAvoidances())).isEmpty();

        run("update trajectory set avoidance_shown_at = '2026-11-20'");
        assertThat(asResident(() -> facts().ownAvoidances()))
                .extracting(TrajectoryFactRepository.Avoidance::fact)
                .contains("Nam de telefoon niet op.");
        run("update trajectory set avoidance_shown_at = null");
        assertThat(asResident(() -> facts().ownAvoidances())).isEmpty();
    }

    @Test
    void agreementsServeAGoalAreDueAndComeToSomethingOnce() {
        FormEntry form = entry(NOW);
        assertThat(asStaff(() -> agreements().addGoal(form, "Werk in een magazijn")))
                .isTrue();
        assertThat(asStaff(() -> agreements().addGoal(form, "Werk in een magazijn")))
                .isFalse();
        UUID goal = asStaff(() -> agreements().goals(ID)).get(0).id();
        LocalDate day = LocalDate.of(2026, 11, 27);
        asStaff(() -> agreements().addAgreement(entry(NOW), goal, Who.ADVISOR, "Belt de bakker", day));
        asStaff(() -> agreements().addAgreement(entry(NOW), null, Who.RESIDENT, "Maakt een cv", day));

        assertThat(due(day.minusDays(1))).isEmpty();
        assertThat(due(day)).containsExactly("Belt de bakker");
        assertThat(due(day.plusDays(1))).containsExactlyInAnyOrder("Belt de bakker", "Maakt een cv");
        UUID first = asStaff(() -> agreements().agreements(ID)).stream()
                .filter(one -> one.goalId() != null)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(asStaff(() -> agreements().endAgreement(ID, first, Ending.KEPT, NOW)))
                .isTrue();
        assertThat(asStaff(() -> agreements().endAgreement(ID, first, Ending.NOT_KEPT, NOW)))
                .isFalse();
        assertThat(asStaff(() -> agreements().endAgreement(UUID.randomUUID(), first, Ending.KEPT, NOW)))
                .isFalse();
        assertThat(due(day.plusDays(1))).containsExactly("Maakt een cv");
        assertThat(asStaff(() -> agreements().endGoal(ID, goal, GoalEnding.REACHED, NOW)))
                .isTrue();
    }

    private static java.util.List<String> due(LocalDate day) {
        return asStaff(() -> transactions.beans().get(DutyRepository.class).due(ID, day, 10)).stream()
                .filter(duty -> duty.kind() == Kind.AGREEMENT)
                .map(DutyRepository.Duty::words)
                .toList();
    }

    @Test
    void whetherAnOutcomeLastsIsAskedAfterThreeAndSixMonthsUnlessItGoesOn() {
        LocalDate third = LocalDate.of(2027, 4, 4);
        end(Outcome.WORK);
        assertThat(asStaff(() -> checks().of(ID)))
                .extracting(OutcomeCheckRepository.Check::due)
                .containsExactly(third, LocalDate.of(2027, 7, 4));
        UUID first = asStaff(() -> checks().of(ID)).get(0).id();

        assertThat(answer(first, third.minusDays(1))).as("not due yet").isFalse();
        assertThat(asStaff(() -> transactions.beans().get(DutyRepository.class).due(ID, third, 10)))
                .extracting(DutyRepository.Duty::kind)
                .contains(Kind.OUTCOME_CHECK);
        assertThat(answer(first, third)).isTrue();
        assertThat(answer(first, third)).as("answered already").isFalse();
        asStaff(() -> {
            trajectory().reopen(ID);
            checks().cancel(ID, NOW);
            return true;
        });
        assertThat(asStaff(() -> checks().of(ID)))
                .extracting(OutcomeCheckRepository.Check::answer)
                .containsExactly(Answer.STILL_SO);
        end(Outcome.MOVED);
        assertThat(asStaff(() -> checks().of(ID))).as("nothing to last").hasSize(1);
        asStaff(() -> {
            trajectory().reopen(ID);
            return true;
        });
    }

    private static void end(Outcome how) {
        asStaff(() -> {
            Trajectory trajectory = trajectory();
            trajectory.close(ID, new Trajectory.Ending(how, LocalDate.of(2027, 1, 4), null), NOW);
            checks().plan(trajectory);
            return true;
        });
    }

    private static boolean answer(UUID check, LocalDate today) {
        return asStaff(() -> checks().answer(ID, check, Answer.STILL_SO, null, ID, NOW, today));
    }

    @Test
    void theDownloadHoldsWhatWasDoneAndNeverWhatStaffWroteAboutIt() throws SQLException {
        UUID other = started("YOUTH_PREVENTION", "2026-11-20T09:00:00Z");
        run("insert into ladder_change (id, trajectory_id, step, reason, staff_id, form_key, at) values"
                + " (gen_random_uuid(), '" + other + "', 6, 'Geheim 1', '" + ID
                + "', gen_random_uuid(), '2026-11-23')");
        run("insert into language_check (id, trajectory_id, done_on, result, follow_up, staff_id, form_key, at) values"
                + " (gen_random_uuid(), '" + other + "', '2026-11-23', 'READING', 'Geheim 2', '" + ID
                + "', gen_random_uuid(), '2026-11-23')");
        run("insert into intake (id, person_id, source, wish, staff_id, form_key, at) values (gen_random_uuid(), '" + ID
                + "', 'PHONE', 'Werk met dieren', '" + ID + "', gen_random_uuid(), '2026-11-23')");
        run("insert into partner_organisation values ('" + ID + "', 'Wijkteam', true, true, '2026-11-23')");
        run(
                "insert into handover (id, lead_id, organisation_id, state, said, asked_on, offered_by, offered_at, form_key,"
                        + " answered_by, answered_at, reason) values (gen_random_uuid(), '" + ID + "', '" + ID
                        + "', 'REFUSED', 'YES', '2026-11-23', '" + ID + "', '2026-11-23', gen_random_uuid(), '" + ID
                        + "', '2026-11-24', 'Geheim 3')");

        try (Transactions portal = new Transactions(database.url(), "portal", "test", 1)) {
            assertThat(portal.as(
                                    new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), ID, "Kim"),
                                    DbRole.RESIDENT,
                                    () -> portal.beans()
                                            .get(MyDataRepository.class)
                                            .caseFile())
                            .toString())
                    .contains("\"step\":6", "READING", "Werk met dieren", "Wijkteam", "REFUSED")
                    .doesNotContain("Geheim", "Marieke");
        }
    }

    @Test
    void aStepOutsideTheLadderIsNoStep() {
        assertThatThrownBy(() -> LadderStep.of(7)).isInstanceOf(IllegalArgumentException.class);
        assertThat(LadderStep.of(1)).isEqualTo(LadderStep.ISOLATED);
    }

    private static FormEntry entry(Instant at) {
        return new FormEntry(ID, ID, UUID.randomUUID(), at);
    }

    private static Trajectory trajectory() {
        return transactions.beans().get(TrajectoryRepository.class).readLocked(ID);
    }

    private static AgreementRepository agreements() {
        return transactions.beans().get(AgreementRepository.class);
    }

    private static OutcomeCheckRepository checks() {
        return transactions.beans().get(OutcomeCheckRepository.class);
    }

    private static <T> T asResident(Supplier<T> work) {
        try (Transactions portal = new Transactions(database.url(), "portal", "test", 1)) {
            facts = portal.beans().get(TrajectoryFactRepository.class);
            return portal.as(new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), ID, "Kim"), DbRole.RESIDENT, work);
        } finally {
            facts = null;
        }
    }

    private static void run(String sql) throws SQLException {
        database.run(sql);
    }

    private static TrajectoryFactRepository facts() {
        return facts == null ? transactions.beans().get(TrajectoryFactRepository.class) : facts;
    }

    private static <T> T asStaff(Supplier<T> work) {
        return transactions.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), ID, "Marieke"), DbRole.STAFF, work);
    }
}

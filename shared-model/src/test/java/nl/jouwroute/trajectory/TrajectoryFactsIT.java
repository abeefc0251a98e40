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
import nl.jouwroute.testing.Transactions;
import nl.jouwroute.trajectory.TrajectoryFactRepository.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ladder, language checks, intervision and avoidance on a real PostgreSQL, with the back-end's narrow role. */
class TrajectoryFactsIT {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static TestDatabase database;
    private static Transactions transactions;

    @BeforeAll
    static void aTrajectory() throws SQLException {
        database = TestDatabase.create("trajectory_facts");
        transactions = new Transactions(database.url(), "backend", "test", 2);
        try (Connection superuser = database.asSuperuser();
                Statement s = superuser.createStatement()) {
            s.execute("insert into staff_member (id, name, email, created_at) values ('" + ID
                    + "', 'Marieke', 'm@tiem.example', '2026-01-01')");
            s.execute("insert into person (id, called, created_at) values ('" + ID + "', 'Kim', '2026-01-01')");
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
        Entry start = entry(NOW);
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
    void aQuestionLeavesTheListOnceWhenItWasDiscussed() {
        asStaff(() -> facts().addIntervision(entry(NOW), LocalDate.of(2026, 11, 26), "Wie kent een bakker?"));
        var listed = asStaff(() -> facts().list(10));
        assertThat(listed).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo("Kim");
            assertThat(one.meeting()).isEqualTo("2026-11-26");
        });
        UUID question = listed.get(0).id();

        assertThat(asStaff(() -> facts().discuss(question, "De markt", NOW))).isTrue();
        assertThat(asStaff(() -> facts().discuss(question, "Iets anders", NOW))).isFalse();
        assertThat(asStaff(() -> facts().list(10))).isEmpty();
        assertThat(asStaff(() -> facts().intervisions(ID)).get(0).conclusion()).isEqualTo("De markt");
    }

    @Test
    void aFactOfAvoidanceHasItsDay() {
        asStaff(() -> facts().addAvoidance(entry(NOW), LocalDate.of(2026, 11, 9), "Kwam niet op de afspraak."));

        assertThat(asStaff(() -> facts().avoidances(ID)))
                .containsExactly(new TrajectoryFactRepository.Avoidance(
                        LocalDate.of(2026, 11, 9), "Kwam niet op de afspraak.", "Marieke"));
    }

    @Test
    void aStepOutsideTheLadderIsNoStep() {
        assertThatThrownBy(() -> LadderStep.of(7)).isInstanceOf(IllegalArgumentException.class);
        assertThat(LadderStep.of(1)).isEqualTo(LadderStep.ISOLATED);
    }

    private static Entry entry(Instant at) {
        return new Entry(ID, ID, UUID.randomUUID(), at);
    }

    private static TrajectoryFactRepository facts() {
        return transactions.beans().get(TrajectoryFactRepository.class);
    }

    private static <T> T asStaff(Supplier<T> work) {
        return transactions.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), ID, "Marieke"), DbRole.STAFF, work);
    }
}

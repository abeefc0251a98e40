package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When who is reminded, on a real PostgreSQL, with the back-end's narrow role. */
class StepRemindersIT {

    private static TestDatabase database;
    private static Transactions transactions;
    private static final MovableClock CLOCK = new MovableClock(Instant.EPOCH);

    private final UUID resident = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.create("step_reminders");
        transactions = new Transactions(database.url(), "backend", "test", 2).at(CLOCK);
    }

    @AfterAll
    static void stop() {
        transactions.close();
    }

    @BeforeEach
    void aResidentWithAPlan() throws SQLException {
        run("truncate plan_step, notification cascade");
        run("insert into person (id, created_at) values ('%1$s', '2026-11-01Z')");
        run("insert into contact_point (id, person_id, kind, address, verified_at)"
                + " values ('%1$s', '%1$s', 'EMAIL', '%1$s@example.org', '2026-11-01Z')");
        run("insert into resident (id, person_id, created_at, last_login_at)"
                + " values ('%1$s', '%1$s', '2026-11-01Z', '2026-11-01Z')");
        run("insert into future_plan (id, resident_id, edition, started_at, changed_at)"
                + " values ('%1$s', '%1$s', 'toekomstplan-1', '2026-11-01Z', '2026-11-01Z')");
    }

    @Test
    void remindsOnceTheDayBeforeDuringTheDay() throws SQLException {
        step("2026-11-25", "2026-11-20T10:00:00Z");
        assertThat(sendAt("2026-11-23T12:00:00Z")).as("two days before").isZero();
        assertThat(sendAt("2026-11-24T07:59:00Z"))
                .as("before nine in Amsterdam")
                .isZero();
        assertThat(sendAt("2026-11-24T08:00:00Z")).as("at nine").isEqualTo(1);
        assertThat(sendAt("2026-11-24T09:00:00Z")).as("again").isZero();
        assertThat(sendAt("2026-11-25T09:00:00Z")).as("on the day itself").isZero();
        assertThat(messages())
                .singleElement()
                .asString()
                .contains("\"day@DAY\":\"2026-11-24T23:00:00Z\"", "/mijn/plan/stappen");
    }

    @Test
    void remindsOnTheDayItselfWhenTheDayBeforeWasMissedButNotInTheEvening() throws SQLException {
        step("2026-11-25", "2026-11-20T10:00:00Z");
        assertThat(sendAt("2026-11-24T19:00:00Z")).as("eight in the evening").isZero();
        assertThat(sendAt("2026-11-25T08:30:00Z")).isEqualTo(1);
    }

    @Test
    void doesNotRemindWhoJustChoseTheDayOrTickedItOffOrDoesNotWantIt() throws SQLException {
        step("2026-11-25", "2026-11-24T07:00:00Z");
        assertThat(sendAt("2026-11-24T12:00:00Z")).as("chosen this morning").isZero();
        run("update plan_step set dated_at = '2026-11-23Z', done_at = '2026-11-24Z'");
        assertThat(sendAt("2026-11-24T12:00:00Z")).as("done").isZero();
        run("update plan_step set done_at = null");
        run("update future_plan set reminders = false where id = '%s'");
        assertThat(sendAt("2026-11-24T12:00:00Z")).as("not wanted").isZero();
        run("update future_plan set reminders = true where id = '%s'");
        run("update person set objects = true where id = '%s'");
        assertThat(sendAt("2026-11-24T12:00:00Z")).as("do not approach me").isZero();
        run("update person set objects = false where id = '%s'");
        assertThat(sendAt("2026-11-24T12:00:00Z")).isEqualTo(1);
    }

    @Test
    void twoStepsOfOneDayAreOneMessageAndAnotherDayIsAnother() throws SQLException {
        step("2026-11-25", "2026-11-20Z");
        step("2026-11-25", "2026-11-20Z");
        assertThat(sendAt("2026-11-24T12:00:00Z")).isEqualTo(1);
        run("update plan_step set due_on = '2026-11-27'");
        assertThat(sendAt("2026-11-26T12:00:00Z")).isEqualTo(1);
        assertThat(messages()).hasSize(2);
    }

    @Test
    void comesByTextMessageForWhoChoseThatAndElseByMail() throws SQLException {
        run("insert into contact_point (id, person_id, kind, address, verified_at)"
                + " values (gen_random_uuid(), '%1$s', 'MOBILE', '+31612345678', '2026-11-02Z')");
        step("2026-11-25", "2026-11-20Z");
        assertThat(sendAt("2026-11-24T12:00:00Z")).isEqualTo(1);
        run("insert into consent (id, person_id, purpose, text_version, language, given, at)"
                + " values (gen_random_uuid(), '%1$s', 'SMS_CONTACT', 1, 'nl', true, '2026-11-24Z')");
        run("update plan_step set due_on = '2026-11-27'");
        assertThat(sendAt("2026-11-26T12:00:00Z")).isEqualTo(1);
        assertThat(database.list("select channel || ' ' || address from notification where kind = 'STEP_REMINDER'"
                        + " order by created_at"))
                .containsExactly("EMAIL " + resident + "@example.org", "SMS +31612345678");
    }

    @Test
    void theRoleThatRemindsCannotReadWhatWasNotSent() throws SQLException {
        step("2026-11-25", "2026-11-20Z");
        assertThat(transactions.as(Caller.SYSTEM, DbRole.STAFF, () -> transactions
                        .beans()
                        .get(PlanRepository.class)
                        .findOfPerson(resident)
                        .orElseThrow()
                        .steps()))
                .isEmpty();
    }

    private int sendAt(String instant) {
        CLOCK.set(Instant.parse(instant));
        StepReminders reminders = transactions.beans().get(StepReminders.class);
        return transactions.as(Caller.SYSTEM, DbRole.STAFF, reminders::send);
    }

    private void step(String day, String datedAt) throws SQLException {
        run("insert into plan_step (id, plan_id, resident_id, words, due_on, dated_at, revision, added_at)"
                + " values (gen_random_uuid(), '%1$s', '%1$s', 'bellen', '" + day + "', '" + datedAt
                + "', 1, '2026-11-20Z')");
    }

    private void run(String sql) throws SQLException {
        database.run(sql.formatted(resident));
    }

    private List<String> messages() throws SQLException {
        return database.list("select params from notification where kind = 'STEP_REMINDER'");
    }
}

package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.Test;

/** A plan is sent at the moment at which the job that prepares its recordings writes down what it did. */
class HeldRecordingsIT {

    private static final String KIM = "0a1b2c3d-0000-4000-8000-000000000001";

    @Test
    void theJobComesAfterWhoeverChangesThePlanAndNeitherFails() throws SQLException {
        TestDatabase database = TestDatabase.create("held_recordings");
        database.run("insert into person (id, created_at) values ('" + KIM + "', '2026-11-23Z')");
        database.run("insert into resident (id, person_id, created_at, last_login_at) values ('" + KIM + "', '" + KIM
                + "', '2026-11-23Z', '2026-11-23Z')");
        database.run("insert into future_plan (id, resident_id, edition, started_at, changed_at) values ('" + KIM
                + "', '" + KIM + "', 'toekomstplan-1', '2026-11-23Z', '2026-11-23Z')");
        database.run("insert into spoken_answer (id, plan_id, resident_id, question, state, received_at) values ('"
                + KIM + "', '" + KIM + "', '" + KIM + "', 'nu-dag', 'RECEIVED', '2026-11-23Z')");
        Caller kim = new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), UUID.fromString(KIM), "Kim");

        try (Transactions portal = new Transactions(database.url(), "portal", "test", 1)) {
            CompletableFuture<Void> job = portal.as(kim, DbRole.RESIDENT, () -> {
                SpokenAnswers recordings = portal.beans()
                        .get(PlanRepository.class)
                        .findLocked(kim.id())
                        .orElseThrow()
                        .spokenAnswers();
                assertThat(recordings.isEmpty()).isFalse();
                CompletableFuture<Void> writes = CompletableFuture.runAsync(() -> prepares(database));
                database.awaitSomebodyWaitingForALock();
                recordings.share();
                return writes;
            });
            job.join();
        }

        assertThat(database.value("select shared || ' ' || attempts || ' ' || version from spoken_answer"))
                .isEqualTo("true 1 2");
    }

    private static void prepares(TestDatabase database) {
        try {
            database.run("update spoken_answer set attempts = 1, version = version + 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

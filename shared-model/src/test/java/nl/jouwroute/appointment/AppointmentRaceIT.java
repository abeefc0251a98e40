package nl.jouwroute.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import nl.jouwroute.appointment.AppointmentRefused.Why;
import org.junit.jupiter.api.Test;

/** Two who want the same hour, or the same talk, at the same moment. */
class AppointmentRaceIT extends AppointmentFixture {

    @Test
    void ofManyWhoPickOneTimeOfAnAdvisorOneGetsIt() throws Exception {
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UUID resident = resident();
            UUID id = propose(resident, UUID.randomUUID());
            all.add(() -> {
                Enum<?> why = refusal(() -> asResident(resident, desk -> desk.pick(id, MONDAY)));
                return why == null ? "booked" : why.name();
            });
        }
        List<String> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<String> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(answers).containsExactlyInAnyOrder("booked", "TAKEN", "TAKEN", "TAKEN");
    }

    @Test
    void whoPicksJustBeforeItIsTakenBackIsTold() throws Exception {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        try (Connection picks = database.asSuperuser();
                Statement s = picks.createStatement()) {
            picks.setAutoCommit(false);
            s.execute(booking(id));
            Future<Enum<?>> answer = aside(() -> refusal(() -> asOffice(desk -> desk.cancel(id, marieke))));
            picks.commit();
            assertThat(answer.get()).isNull();
        }
        assertThat(file("CANCELLED", 1)).contains("METHOD:CANCEL", "DTSTART:20261130T090000Z");
    }

    @Test
    void whoRunsIntoADeadlockOverOneHourReadsThatItIsTaken() throws Exception {
        UUID other = propose(resident(), UUID.randomUUID());
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        try (Connection picks = database.asSuperuser();
                Statement s = picks.createStatement()) {
            picks.setAutoCommit(false);
            s.execute("set local deadlock_timeout = '20s'");
            s.execute(booking(other));
            Future<Enum<?>> answer = aside(() -> refusal(() -> asResident(kim, desk -> desk.pick(id, MONDAY))));
            s.execute("update appointment set wish = 'too' where id = '" + id + "'");
            assertThat(answer.get()).isEqualTo(Why.TAKEN);
            picks.rollback();
        }
    }

    @Test
    void whoWaitsTooLongForAnHourReadsThatItIsTaken() throws Exception {
        UUID other = propose(resident(), UUID.randomUUID());
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        try (Connection picks = database.asSuperuser();
                Statement s = picks.createStatement()) {
            picks.setAutoCommit(false);
            s.execute(booking(other));
            assertThat(refusal(() -> asResident(kim, desk -> {
                        portal.beans().get(Patience.class).runsOut();
                        desk.pick(id, MONDAY);
                    })))
                    .isEqualTo(Why.TAKEN);
            picks.rollback();
        }
        asResident(kim, desk -> {
            desk.pick(id, MONDAY);
            assertThat(portal.beans().get(Patience.class).left()).isEqualTo("3s");
        });
    }

    /** How long a transaction waits for a lock. */
    static final class Patience {
        @PersistenceContext
        private EntityManager em;

        void runsOut() {
            em.createNativeQuery("select set_config('lock_timeout', '50ms', true)")
                    .getSingleResult();
        }

        String left() {
            return (String) em.createNativeQuery("select current_setting('lock_timeout')")
                    .getSingleResult();
        }
    }

    private static String booking(UUID id) {
        return "update appointment set state = 'BOOKED', starts_at = '" + MONDAY + "', ends_at = timestamptz '" + MONDAY
                + "' + interval '45 minutes', answered_at = '" + NOW + "' where id = '" + id + "'";
    }

    /** Begins this beside the test, and answers when it waits for a lock. */
    private static Future<Enum<?>> aside(Callable<Enum<?>> deed) {
        FutureTask<Enum<?>> task = new FutureTask<>(deed);
        new Thread(task).start();
        database.awaitSomebodyWaitingForALock();
        return task;
    }
}

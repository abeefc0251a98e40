package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filling in together, with the narrow roles on a real PostgreSQL: nobody's before a yes, one resident's after it. */
class TogetherIT {

    private static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");
    private static final UUID ADVISOR = UUID.randomUUID();

    private static TestDatabase database;
    private static Transactions portal;
    private static Transactions backend;

    private final UUID kim = UUID.randomUUID();
    private final UUID bo = UUID.randomUUID();
    private String token;

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.create("together");
        portal = new Transactions(database.url(), "portal", "test", 2);
        backend = new Transactions(database.url(), "backend", "test", 2);
        portal.beans().with(Clock.class, new MovableClock(NOW));
        backend.beans().with(Clock.class, new MovableClock(NOW));
        run("insert into staff_member (id, name, email, created_at) values ('" + ADVISOR
                + "', 'Marieke', 'm@tiem.example', '2026-11-01Z')");
    }

    @AfterAll
    static void stop() {
        portal.close();
        backend.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        for (UUID resident : new UUID[] {kim, bo}) {
            run("insert into person (id, created_at) values ('" + resident + "', '2026-11-01Z')");
            run("insert into resident (id, person_id, created_at, last_login_at) values ('" + resident + "', '"
                    + resident + "', '2026-11-01Z', '2026-11-01Z')");
        }
        token = "token-" + kim;
        backend.as(
                new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), ADVISOR, "Marieke"), DbRole.STAFF, () -> backend.beans()
                        .get(TogetherRepository.class)
                        .start(token, new PlanAdvisor(ADVISOR, "Marieke"), NOW));
    }

    @Test
    void isNobodysUntilSomebodySaysYesAndThenOnlyTheirs() {
        assertThat(atDevice(t -> t.findAdvisor(token, NOW))).contains("Marieke");
        assertThat(as(kim, t -> t.findActive(token, NOW))).isEmpty();
        assertThat(as(kim, t -> t.join(token, NOW))).contains("Marieke");
        assertThat(as(kim, t -> t.join(token, NOW))).as("again").contains("Marieke");
        assertThat(as(kim, t -> t.findActive(token, NOW))).contains("Marieke");
        assertThat(as(bo, t -> t.join(token, NOW))).isEmpty();
        assertThat(as(bo, t -> t.findActive(token, NOW))).isEmpty();
        assertThat(as(bo, t -> t.findAdvisor(token, NOW))).isEmpty();
        assertThat(atDevice(t -> t.findAdvisor(token, NOW)))
                .as("the first page is over")
                .isEmpty();
    }

    @Test
    void isOverAfterTwoHoursOrWhenTheResidentSaysSo() {
        Instant late = NOW.plus(Duration.ofHours(2));
        assertThat(atDevice(t -> t.findAdvisor(token, late))).isEmpty();
        assertThat(as(kim, t -> t.join(token, late))).isEmpty();
        as(kim, t -> t.join(token, NOW));
        assertThat(as(kim, t -> t.findActive(token, late))).isEmpty();
        as(bo, t -> {
            t.end(token, NOW);
            return Optional.empty();
        });
        assertThat(as(kim, t -> t.findActive(token, NOW)))
                .as("somebody else ends nothing")
                .isPresent();
        as(kim, t -> {
            t.end(token, NOW);
            return Optional.empty();
        });
        assertThat(as(kim, t -> t.findActive(token, NOW))).isEmpty();
        assertThat(as(kim, t -> t.join(token, NOW))).isEmpty();
        assertThat(as(kim, t -> t.findAdvisor("another", NOW))).isEmpty();
    }

    @Test
    void everyAnswerKnowsWhoSatBesideTheResident() {
        PlanQuestions questions = new PlanQuestions();
        PlanQuestion question = questions.read("nu-gedaan");
        FuturePlan plan = new FuturePlan(UUID.randomUUID(), kim, questions.edition(), NOW);
        plan.fillInWith("Marieke");
        plan.answer(question, Answer.ofWords("samen"), 0, NOW);
        assertThat(plan.enteredWith(question)).contains("Marieke");
        PlanContent content = PlanContent.of(plan, questions, "nl");
        assertThat(PlanContent.fromJson(content.toJson())).isEqualTo(content);
        assertThat(content.toJson()).contains("Marieke");
        plan.fillInWith(null);
        plan.answer(question, Answer.ofWords("alleen"), 1, NOW);
        assertThat(plan.enteredWith(question)).isEmpty();
    }

    private static Optional<String> atDevice(Function<TogetherRepository, Optional<String>> work) {
        return portal.as(
                Caller.PUBLIC, DbRole.LOGIN, () -> work.apply(portal.beans().get(TogetherRepository.class)));
    }

    private static Optional<String> as(UUID resident, Function<TogetherRepository, Optional<String>> work) {
        return portal.as(
                new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), resident, "somebody"),
                DbRole.RESIDENT,
                () -> work.apply(portal.beans().get(TogetherRepository.class)));
    }

    private static void run(String sql) throws SQLException {
        database.run(sql);
    }
}

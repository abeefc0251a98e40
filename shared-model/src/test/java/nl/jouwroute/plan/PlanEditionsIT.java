package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.route.EditionStepRefused;
import nl.jouwroute.route.Shelf;
import nl.jouwroute.route.Texts;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The questions of the plan on a real database: publishing, going back, and answers that were given in between. */
class PlanEditionsIT {

    private static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");
    private static final UUID EDITOR = UUID.randomUUID();
    private static final UUID RESIDENT = UUID.randomUUID();

    private static TestDatabase database;
    private static Transactions portal;
    private static Transactions staff;
    private static final MovableClock CLOCK = new MovableClock(NOW);

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.create("plan_editions");
        portal = new Transactions(database.url(), "portal", "test", 2);
        staff = new Transactions(database.url(), "backend", "test", 2);
        run("insert into staff_member (id, name, email, created_at) values ('" + EDITOR
                + "', 'Redactie', 'redactie@voorbeeld.example', '2026-01-01')");
        run("insert into person (id, created_at) values ('" + RESIDENT + "', '2026-01-01')");
        run("insert into resident (id, person_id, created_at, last_login_at) values ('" + RESIDENT + "', '" + RESIDENT
                + "', '2026-01-01', '2026-01-01')");
        portal.beans().with(Clock.class, CLOCK).with(PublishedPlan.class, new AsReader());
    }

    /** As the server does with the use case: under the role that reads what everybody may. */
    private static final class AsReader extends PublishedPlan {

        private final PlanEditionRepository editions = portal.beans().get(PlanEditionRepository.class);

        @Override
        public String mark() {
            return portal.as(Caller.PUBLIC, DbRole.READER, editions::publishedMark);
        }

        @Override
        public PlanEdition read() {
            return portal.as(Caller.PUBLIC, DbRole.READER, editions::readPublished);
        }

        @Override
        public PlanEdition read(int number) {
            return portal.as(Caller.PUBLIC, DbRole.READER, () -> editions.read(number));
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
        staff.close();
    }

    private static void run(String sql) throws SQLException {
        try (Connection db = database.asSuperuser();
                Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> T asEditor(Supplier<T> work) {
        return staff.as(new Caller(Set.of(Actor.ANYONE, Actor.EDITOR), EDITOR, "Redactie"), DbRole.STAFF, work);
    }

    private static <T> T asResident(Supplier<T> work) {
        return portal.as(new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), RESIDENT, ""), DbRole.RESIDENT, work);
    }

    private static PlanEditionRepository editions() {
        return staff.beans().get(PlanEditionRepository.class);
    }

    private static int publish(QuestionSet questions) {
        return asEditor(() -> {
            editions().readPublishedLocked();
            PlanEdition draft = new PlanEdition(UUID.randomUUID(), editions().nextNumber(), questions, EDITOR, NOW);
            editions().add(draft);
            editions().publish(draft, EDITOR, NOW);
            return draft.number();
        });
    }

    /** After the few seconds that a node may keep what it has. */
    private static PlanQuestions asked() {
        CLOCK.pass(Shelf.FRESH.plus(Duration.ofMillis(1)));
        return portal.beans().get(PlanShelf.class).current();
    }

    private static FuturePlan plan() {
        return portal.beans().get(PlanRepository.class).openLocked(RESIDENT, "toekomstplan-1", NOW);
    }

    @Test
    void anAnswerKeepsItsQuestionThroughPublishingAndGoingBack() {
        PlanQuestions first = asked();
        assertThat(first.edition()).isEqualTo("toekomstplan-1");
        assertThat(first.all()).hasSize(21);
        asResident(() -> plan().answer(first.read("nu-goed"), Answer.ofWords("Ik slaap goed."), 0, NOW));

        int second = publish(QuestionFile.read().remove("nu-goed"));
        PlanQuestions now = asked();
        assertThat(now.find("nu-goed")).isEmpty();
        assertThat(lines(now)).contains(List.of("Ik slaap goed."));
        asResident(() -> plan().answer(now.read("nu-dag"), Answer.ofChoices(1), 0, NOW));

        asEditor(() -> {
            editions().publish(editions().read(1), EDITOR, NOW);
            return null;
        });
        PlanQuestions back = asked();
        assertThat(back.find("nu-goed")).isPresent();
        assertThat(asResident(() -> plan().askedIn("nu-dag"))).isEqualTo(second);
        assertThat(lines(back)).contains(List.of("Ik slaap goed."), List.of("Ik werk"));
    }

    private static List<List<String>> lines(PlanQuestions questions) {
        return asResident(() -> PlanContent.of(plan(), questions, "nl").chapters().stream()
                .flatMap(chapter -> chapter.items().stream())
                .map(PlanContent.Item::answer)
                .toList());
    }

    @Test
    void whatIsNotSoundIsNotPublishedAndADraftIsNotForThePortal() {
        QuestionSet broken =
                QuestionFile.read().put(new QuestionSet.Chapter(PlanChapter.NOW, Texts.NONE, Texts.dutch("x")));
        assertThatThrownBy(() -> publish(broken)).isInstanceOf(EditionStepRefused.class);
        int draft = asEditor(() -> {
            PlanEdition edition = new PlanEdition(UUID.randomUUID(), 900, broken, EDITOR, NOW);
            editions().add(edition);
            return edition.number();
        });
        assertThat(asEditor(() -> editions().findDraft().orElseThrow().number()))
                .isEqualTo(draft);
        assertThatThrownBy(() -> new AsReader().read(draft)).hasMessageContaining("no such edition");
    }
}

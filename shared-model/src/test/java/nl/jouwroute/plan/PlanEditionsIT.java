package nl.jouwroute.plan;

import static nl.jouwroute.route.EditionsFixture.EDITOR;
import static nl.jouwroute.route.EditionsFixture.NOW;
import static nl.jouwroute.route.EditionsFixture.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.route.EditionStepRefused;
import nl.jouwroute.route.EditionsFixture;
import nl.jouwroute.route.Shelf;
import nl.jouwroute.route.Texts;
import nl.jouwroute.testing.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The questions of the plan on a real database: publishing, going back, and answers that were given in between. */
class PlanEditionsIT {

    private static final MovableClock CLOCK = new MovableClock(NOW);

    private static EditionsFixture world;

    @BeforeAll
    static void start() throws SQLException {
        world = new EditionsFixture("plan_editions");
        world.portal().beans().with(Clock.class, CLOCK).with(PublishedPlan.class, new AsReader());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** As the server does with the use case: under the role that reads what everybody may. */
    private static final class AsReader extends PublishedPlan {

        private final PlanEditionRepository editions = world.portal().beans().get(PlanEditionRepository.class);

        @Override
        public String mark() {
            return world.asAnybody(editions::publishedMark);
        }

        @Override
        public PlanEdition read() {
            return world.asAnybody(editions::readPublished);
        }

        @Override
        public PlanEdition read(int number) {
            return world.asAnybody(() -> editions.read(number));
        }
    }

    private static PlanEditionRepository editions() {
        return world.staff().beans().get(PlanEditionRepository.class);
    }

    private static int publish(QuestionSet questions) {
        return world.asEditor(() -> {
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
        return world.portal().beans().get(PlanShelf.class).current();
    }

    private static FuturePlan plan() {
        return world.portal().beans().get(PlanRepository.class).openLocked(RESIDENT, "toekomstplan-1", NOW);
    }

    @Test
    void anAnswerKeepsItsQuestionThroughPublishingAndGoingBack() {
        PlanQuestions first = asked();
        assertThat(first.edition()).isEqualTo("toekomstplan-1");
        assertThat(first.all()).hasSize(21);
        world.asResident(() -> plan().answer(first.read("nu-goed"), Answer.ofWords("Ik slaap goed."), 0, NOW));

        int second = publish(QuestionFile.read().remove("nu-goed"));
        PlanQuestions now = asked();
        assertThat(now.find("nu-goed")).isEmpty();
        assertThat(lines(now)).contains(List.of("Ik slaap goed."));
        world.asResident(() -> plan().answer(now.read("nu-dag"), Answer.ofChoices(1), 0, NOW));

        world.asEditor(() -> {
            editions().publish(editions().read(1), EDITOR, NOW);
            return null;
        });
        PlanQuestions back = asked();
        assertThat(back.find("nu-goed")).isPresent();
        assertThat(world.asResident(() -> plan().askedIn("nu-dag"))).isEqualTo(second);
        assertThat(lines(back)).contains(List.of("Ik slaap goed."), List.of("Ik werk"));
    }

    private static List<List<String>> lines(PlanQuestions questions) {
        return world.asResident(() -> PlanContent.of(plan(), questions, "nl").chapters().stream()
                .flatMap(chapter -> chapter.items().stream())
                .map(PlanContent.Item::answer)
                .toList());
    }

    @Test
    void whatIsNotSoundIsNotPublishedAndADraftIsNotForThePortal() {
        QuestionSet broken =
                QuestionFile.read().put(new QuestionSet.Chapter(PlanChapter.NOW, Texts.NONE, Texts.dutch("x")));
        assertThatThrownBy(() -> publish(broken)).isInstanceOf(EditionStepRefused.class);
        int draft = world.asEditor(() -> {
            PlanEdition edition = new PlanEdition(UUID.randomUUID(), 900, broken, EDITOR, NOW);
            editions().add(edition);
            return edition.number();
        });
        assertThat(world.asEditor(() -> editions().findDraft().orElseThrow().number()))
                .isEqualTo(draft);
        assertThatThrownBy(() -> new AsReader().read(draft)).hasMessageContaining("no such edition");
    }
}

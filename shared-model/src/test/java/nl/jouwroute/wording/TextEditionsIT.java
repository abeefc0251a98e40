package nl.jouwroute.wording;

import static nl.jouwroute.route.EditionsFixture.EDITOR;
import static nl.jouwroute.route.EditionsFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.common.Language;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.ContentChangeRepository;
import nl.jouwroute.route.EditionStepRefused;
import nl.jouwroute.route.EditionsFixture;
import nl.jouwroute.route.RouteEditionRepository;
import nl.jouwroute.route.RoutePreviewRepository;
import nl.jouwroute.route.Shelf;
import nl.jouwroute.route.Texts;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Own texts on a real database: what the portal may read of them, two nodes, publishing and going back. */
class TextEditionsIT {

    private static final String LEAD = "words/start.lead";
    private static final MovableClock CLOCK = new MovableClock(NOW);

    private static EditionsFixture world;
    private static Transactions secondNode;

    @BeforeAll
    static void start() throws SQLException {
        world = new EditionsFixture("text_editions");
        secondNode = world.anotherPortal();
        for (Transactions node : List.of(world.portal(), secondNode)) {
            node.beans().with(Clock.class, CLOCK).with(PublishedTexts.class, new AsReader(node));
        }
    }

    @AfterAll
    static void stop() {
        secondNode.close();
        world.close();
    }

    /** As the server does with the use case: under the role that reads what everybody may. */
    private static final class AsReader extends PublishedTexts {

        private final Transactions node;

        AsReader(Transactions node) {
            this.node = node;
        }

        private TextEditionRepository editions() {
            return node.beans().get(TextEditionRepository.class);
        }

        @Override
        public String mark() {
            return node.as(nl.jouwroute.common.Caller.PUBLIC, nl.jouwroute.common.DbRole.READER, () -> editions()
                    .publishedMark());
        }

        @Override
        public TextEdition read() {
            return node.as(nl.jouwroute.common.Caller.PUBLIC, nl.jouwroute.common.DbRole.READER, () -> editions()
                    .readPublished());
        }
    }

    private static TextEditionRepository editions() {
        return world.staff().beans().get(TextEditionRepository.class);
    }

    private static OwnTexts lead(String dutch) {
        return OwnTexts.NONE.say(ShippedTexts.find(LEAD).orElseThrow(), Map.of(ShippedTexts.TEXT, Texts.dutch(dutch)));
    }

    private static int draft(OwnTexts texts) {
        return world.asEditor(() -> {
            editions().begin(NOW);
            TextEdition draft = new TextEdition(UUID.randomUUID(), editions().nextNumber(), texts, EDITOR, NOW);
            editions().add(draft);
            return draft.number();
        });
    }

    private static void publish(int number) {
        world.asEditor(() -> {
            editions().publish(editions().read(number), EDITOR, NOW);
            return null;
        });
    }

    /** What the lead of the first page says on each node, after the few seconds that one may keep what it has. */
    private static List<String> leads() {
        CLOCK.pass(Shelf.FRESH.plus(Duration.ofMillis(1)));
        return List.of(world.portal(), secondNode).stream()
                .map(node -> node.beans().get(TextShelf.class).current())
                .map(texts -> texts.wording().in(Language.DUTCH).words().get("start.lead"))
                .distinct()
                .toList();
    }

    @Test
    void eachNodeSaysWhatIsPublishedAndGoesBackToTheRelease() {
        String release = TextsInUse.RELEASE.wording().in(Language.DUTCH).words().get("start.lead");
        assertThat(leads()).containsExactly(release);

        int first = draft(lead("Begin hier."));
        assertThat(leads()).as("a draft is not for the portal").containsExactly(release);
        assertThatThrownBy(() -> world.asAnybody(() ->
                        world.portal().beans().get(TextEditionRepository.class).read(first)))
                .hasMessageContaining("no such edition");

        publish(first);
        assertThat(leads()).containsExactly("Begin hier.");
        assertThat(world.asAnybody(() -> world.portal()
                        .beans()
                        .get(TextEditionRepository.class)
                        .read(first)
                        .content()))
                .isEqualTo(lead("Begin hier."));

        publish(1);
        assertThat(leads()).containsExactly(release);
    }

    @Test
    void whatIsNotSoundIsNotPublishedAndWhatWasPublishedDoesNotChange() {
        int broken = draft(lead("Dit is <b>nieuw</b>"));
        assertThatThrownBy(() -> publish(broken)).isInstanceOf(EditionStepRefused.class);
        assertThatThrownBy(() -> world.run("update text_edition set content = '{\"words\": {}}' where number = 1"))
                .hasMessageContaining("does not change");
        assertThatThrownBy(
                        () -> world.run("insert into text_edition (id, number, state, content, created_at, changed_at,"
                                + " published_at) values (gen_random_uuid(), 900, 'PUBLISHED', '{}', '2026-01-01',"
                                + " '2026-01-01', '2026-01-01')"))
                .hasMessageContaining("text_edition_one_published");
    }

    @Test
    void aTicketOpensTheDraftForAnHourAndNothingElseDoes() {
        int number = draft(lead("Nog niet af."));
        String token = world.asEditor(() -> {
            int route = world.staff()
                    .beans()
                    .get(RouteEditionRepository.class)
                    .readPublished()
                    .number();
            return world.staff()
                    .beans()
                    .get(RoutePreviewRepository.class)
                    .give(new RoutePreviewRepository.Shown(route, 1, null, number), EDITOR, NOW);
        });
        RoutePreviewRepository previews = world.portal().beans().get(RoutePreviewRepository.class);

        assertThat(world.asAnybody(() -> previews.findTexts(token, NOW)))
                .hasValueSatisfying(
                        draft -> assertThat(OwnTexts.fromJson(draft.json())).isEqualTo(lead("Nog niet af.")));
        assertThat(world.asAnybody(() -> previews.findTexts(token, NOW.plus(Duration.ofHours(1)))))
                .isEmpty();
        assertThat(world.asAnybody(() -> previews.findTexts("zomaar", NOW))).isEmpty();
    }

    @Test
    void whoChangedWhatIsKept() {
        world.asEditor(() -> {
            world.staff()
                    .beans()
                    .get(ContentChangeRepository.class)
                    .add(new ContentChange(
                            ContentChange.Area.TEXT,
                            2,
                            LEAD,
                            ContentChange.Deed.CHANGED,
                            OwnTexts.NONE
                                    .lines()
                                    .differencesTo(lead("Begin hier.").lines()),
                            EDITOR,
                            NOW));
            return null;
        });
        assertThat(world.asEditor(() ->
                        world.staff().beans().get(ContentChangeRepository.class).latest(ContentChange.Area.TEXT, 1)))
                .singleElement()
                .satisfies(
                        change -> assertThat(change.differences().get(0).path()).isEqualTo("words/start.lead/text/nl"));
    }
}

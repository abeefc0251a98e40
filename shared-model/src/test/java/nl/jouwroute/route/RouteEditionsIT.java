package nl.jouwroute.route;

import static nl.jouwroute.route.EditionsFixture.EDITOR;
import static nl.jouwroute.route.EditionsFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.Test;

/** Editions of the route, their previews and who changed what, on a real database, under the roles that use them. */
class RouteEditionsIT {

    private final EditionsFixture world = EditionsFixture.shared();
    private final Transactions portal = world.portal();
    private final Transactions staff = world.staff();

    private static RouteEditionRepository editions(Transactions transactions) {
        return transactions.beans().get(RouteEditionRepository.class);
    }

    private static RouteContent titled(RouteContent content, String title) {
        return new RouteContent(
                Texts.dutch(title),
                content.intro(),
                content.result(),
                content.contacts(),
                content.questions(),
                content.steps());
    }

    @Test
    void theMigrateCommandPublishesTheFirstEditionAndAnEditorTheNext() {
        RouteEdition first = world.asAnybody(() -> editions(portal).readPublished());
        int number = first.number();
        assertThat(first.content()).isEqualTo(RouteFile.read());
        String mark = world.asAnybody(() -> editions(portal).publishedMark());
        assertThat(mark).isEqualTo(number + "." + first.version());

        int next = world.asEditor(() -> {
            RouteEdition draft = new RouteEdition(
                    UUID.randomUUID(), editions(staff).nextNumber(), titled(first.content(), "Nieuw"), EDITOR, NOW);
            editions(staff).add(draft);
            return draft.number();
        });
        assertThatThrownBy(() -> world.asAnybody(() -> editions(portal).read(next)))
                .as("a draft is not for the portal")
                .hasMessageContaining("no such edition");
        world.asEditor(() -> {
            editions(staff).publish(editions(staff).read(next), RouteContentTest.KINDS, EDITOR, NOW);
            return null;
        });
        RouteEdition published = world.asAnybody(() -> editions(portal).readPublished());
        assertThat(published.number()).isEqualTo(next);
        assertThat(published.content().title().in("nl")).isEqualTo("Nieuw");
        assertThat(world.asAnybody(() -> editions(portal).publishedMark())).isNotEqualTo(mark);
        assertThat(world.asAnybody(() -> editions(portal).read(number)).state()).isEqualTo(RouteEdition.State.RETIRED);

        world.asEditor(() -> {
            editions(staff).publish(editions(staff).read(number), RouteContentTest.KINDS, EDITOR, NOW);
            return null;
        });
        assertThat(world.asAnybody(() -> editions(portal).readPublished()).number())
                .as("back to the one before")
                .isEqualTo(number);
    }

    /** Two nodes, each with connections and a shelf of its own, on one database. */
    @Test
    void whatIsPublishedAndTakenBackIsOnTheShelfOfEachNodeWithinThreeSeconds() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        try (Transactions other = world.anotherPortal()) {
            List<Shelf<Integer>> nodes =
                    Stream.of(portal, other).map(node -> shelf(node, now::get)).toList();
            int before = world.asAnybody(() -> editions(portal).readPublished()).number();
            assertThat(nodes).extracting(Shelf::current).containsOnly(before);
            int next = world.asEditor(() -> {
                RouteEdition draft = new RouteEdition(
                        UUID.randomUUID(), editions(staff).nextNumber(), RouteFile.read(), EDITOR, NOW);
                editions(staff).add(draft);
                editions(staff).publish(draft, RouteContentTest.KINDS, EDITOR, NOW);
                return draft.number();
            });
            now.set(NOW.plus(Shelf.FRESH).plusMillis(1));
            assertThat(nodes).extracting(Shelf::current).containsOnly(next);
            world.asEditor(() -> {
                editions(staff).publish(editions(staff).read(before), RouteContentTest.KINDS, EDITOR, NOW);
                return null;
            });
            now.set(now.get().plus(Shelf.FRESH).plusMillis(1));
            assertThat(nodes).extracting(Shelf::current).containsOnly(before);
        }
    }

    private Shelf<Integer> shelf(Transactions node, Supplier<Instant> clock) {
        return new Shelf<>(
                clock,
                () -> node.as(Caller.PUBLIC, DbRole.READER, () -> editions(node).publishedMark()),
                () -> node.as(Caller.PUBLIC, DbRole.READER, () -> {
                    RouteEdition edition = editions(node).readPublished();
                    return new Shelf.Copy<>(edition.mark(), edition.number());
                }));
    }

    @Test
    void whatIsNotSoundIsNotPublished() {
        RouteContent content = RouteFile.read();
        RouteContent broken = new RouteContent(
                content.title(), content.intro(), content.result(), List.of(), content.questions(), content.steps());
        assertThatThrownBy(() -> world.asEditor(() -> {
                    RouteEdition draft = new RouteEdition(UUID.randomUUID(), 500, broken, EDITOR, NOW);
                    editions(staff).add(draft);
                    editions(staff).publish(draft, RouteContentTest.KINDS, EDITOR, NOW);
                    return null;
                }))
                .isInstanceOf(EditionStepRefused.class);
    }

    @Test
    void theDatabaseItselfKeepsOnePublishedEditionAndWhatWasPublished() {
        String second = "insert into route_edition (id, number, state, content, created_at, changed_at, published_at)"
                + " values (gen_random_uuid(), 600, 'PUBLISHED', '{}', '2026-01-01', '2026-01-01', '2026-01-01')";
        assertThatThrownBy(() -> world.run(second)).hasMessageContaining("route_edition_one_published");
        assertThatThrownBy(() -> world.run("update route_edition set content = '{}' where number = 1"))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> world.asEditor(() -> {
                    editions(staff).read(1).write(RouteFile.read(), EDITOR, NOW);
                    return null;
                }))
                .isInstanceOf(EditionStepRefused.class);
    }

    @Test
    void aDraftIsSeenByWhoHoldsATicketAndByNobodyElse() {
        int number = world.asEditor(() -> {
            RouteEdition draft = new RouteEdition(
                    UUID.randomUUID(),
                    editions(staff).nextNumber(),
                    titled(RouteFile.read(), "Alleen voor de redactie"),
                    EDITOR,
                    NOW);
            editions(staff).add(draft);
            return draft.number();
        });
        int places = world.asEditor(() -> {
            staff.beans().get(PlaceEditionRepository.class).begin(NOW);
            PlaceEdition draft = new PlaceEdition(
                    UUID.randomUUID(),
                    staff.beans().get(PlaceEditionRepository.class).nextNumber(),
                    new PlaceSet(List.of(place("Buurthuis", false), place("Achteraf", false), place("Kelder", true))),
                    EDITOR,
                    NOW);
            staff.beans().get(PlaceEditionRepository.class).add(draft);
            return draft.number();
        });
        String token = world.asEditor(() -> staff.beans()
                .get(RoutePreviewRepository.class)
                .give(new RoutePreviewRepository.Shown(number, 1, places, null), EDITOR, NOW));
        RoutePreviewRepository previews = portal.beans().get(RoutePreviewRepository.class);
        RouteShelf.Shelved shown =
                world.asAnybody(() -> previews.find(token, NOW)).orElseThrow();
        assertThat(shown.number()).isEqualTo(number);
        assertThat(shown.content().title().in("nl")).isEqualTo("Alleen voor de redactie");
        assertThat(world.asAnybody(() -> previews.findPlan(token, NOW))
                        .orElseThrow()
                        .number())
                .as("the same ticket shows the questions of the plan")
                .isEqualTo(1);
        assertThat(world.asAnybody(() -> previews.find(token, NOW.plus(PreviewedRoute.LIFE))))
                .as("its hour is over")
                .isEmpty();
        assertThat(world.asAnybody(() -> previews.findPlan(token, NOW.plus(PreviewedRoute.LIFE))))
                .isEmpty();
        assertThat(world.asAnybody(() -> previews.findPlaces(token, NOW))
                        .orElseThrow()
                        .content()
                        .shown())
                .as("and the places, but for the hidden one")
                .extracting(MeetingPlace::name)
                .containsExactly("Achteraf", "Buurthuis");
        assertThat(world.asAnybody(() -> previews.findPlaces(token, NOW.plus(PreviewedRoute.LIFE))))
                .isEmpty();
        assertThat(world.asAnybody(() -> previews.findPlan("geraden", NOW))).isEmpty();
        assertThat(world.asAnybody(() -> previews.findPlaces("geraden", NOW))).isEmpty();
        assertThat(world.asAnybody(() -> previews.find("geraden", NOW))).isEmpty();
    }

    private static PlaceSet.Item place(String name, boolean hidden) {
        return new PlaceSet.Item(
                UUID.randomUUID(),
                new MeetingPlace.Facts(name, null, null, null, Texts.NONE, List.of(), Set.of()),
                hidden);
    }

    @Test
    void whoChangedWhatIsKeptWithTheTextsBeforeAndAfter() {
        ContentLines before = ContentLines.of("{\"title\":{\"nl\":\"Oud\"}}");
        ContentLines after = ContentLines.of("{\"title\":{\"nl\":\"Nieuw \\\"woord\\\"\"}}");
        world.asEditor(() -> {
            staff.beans()
                    .get(ContentChangeRepository.class)
                    .add(new ContentChange(
                            ContentChange.Area.ROUTE,
                            1,
                            "texts",
                            ContentChange.Deed.CHANGED,
                            before.differencesTo(after),
                            EDITOR,
                            NOW));
            return null;
        });
        ContentChange kept = world.asEditor(() ->
                        staff.beans().get(ContentChangeRepository.class).lastOf(ContentChange.Area.ROUTE, "texts"))
                .orElseThrow();
        assertThat(kept.staffId()).isEqualTo(EDITOR);
        assertThat(kept.differences())
                .containsExactly(new ContentLines.Difference("title/nl", "Oud", "Nieuw \"woord\""));
    }
}

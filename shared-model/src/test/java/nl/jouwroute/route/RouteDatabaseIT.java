package nl.jouwroute.route;

import static nl.jouwroute.route.EditionsFixture.EDITOR;
import static nl.jouwroute.route.EditionsFixture.NOW;
import static nl.jouwroute.route.EditionsFixture.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Editions, places, saved routes and the search on a real database, under the roles that use them. */
class RouteDatabaseIT {

    private static EditionsFixture world;
    private static Transactions portal;
    private static Transactions staff;

    @BeforeAll
    static void start() throws SQLException {
        world = new EditionsFixture("route");
        portal = world.portal();
        staff = world.staff();
        world.run("insert into room (id, name, place, address, seats) values ('" + EDITOR
                + "', 'Zaal', 'Stadkamer', 'Zwolle', 9)");
        world.run(
                "insert into group_session (id, kind_code, title, about, room_id, status, starts_at, ends_at, closes_at,"
                        + " capacity, created_at) values ('" + EDITOR
                        + "', 'TRAINING', 'Training: vertel wat je kunt', 'Je oefent"
                        + " een gesprek.', '" + EDITOR
                        + "', 'OPEN', '2026-12-01 10:00Z', '2026-12-01 12:00Z', '2026-12-01 09:00Z',"
                        + " 9, '2026-01-01')");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

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

    private static Shelf<Integer> shelf(Transactions node, Supplier<Instant> clock) {
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
    void aPlaceIsKeptWithItsTimesAndGoneWhenItIsClosed() {
        UUID id = UUID.randomUUID();
        MeetingPlace.Facts facts = new MeetingPlace.Facts(
                "Wijkhuis (voorbeeld)",
                "Holtenbroek",
                null,
                "Tiem en Sociaal Wijkteam",
                new Texts(Map.of("nl", "Koffie staat klaar.", "en", "There is coffee.")),
                List.of(
                        new MeetingTime(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(11, 30)),
                        new MeetingTime(DayOfWeek.FRIDAY, LocalTime.of(13, 0), LocalTime.of(15, 0), 1, null, null)),
                Set.of(LocalDate.of(2026, 12, 24)));
        world.asEditor(() -> {
            staff.beans().get(MeetingPlaceRepository.class).add(new MeetingPlace(id, facts, EDITOR, NOW));
            staff.beans()
                    .get(ContentChangeRepository.class)
                    .add(new ContentChange(
                            ContentChange.Area.PLACE,
                            null,
                            id.toString(),
                            ContentChange.Deed.ADDED,
                            List.of(),
                            EDITOR,
                            NOW));
            return null;
        });
        MeetingPlace place =
                places().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
        assertThat(place.about().in("en")).isEqualTo("There is coffee.");
        assertThat(place.times())
                .extracting(MeetingTime::opens)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(13, 0));
        assertThat(place.closed()).containsExactly(LocalDate.of(2026, 12, 24));
        assertThat(place.nextOpening(NOW, day -> false).orElseThrow().from()).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(titles("koffie")).contains("Wijkhuis (voorbeeld)");
        world.asEditor(() -> {
            MeetingPlace kept =
                    staff.beans().get(MeetingPlaceRepository.class).find(id).orElseThrow();
            assertThat(kept.facts().lines().mark()).isEqualTo(facts.lines().mark());
            kept.close(EDITOR, NOW);
            return null;
        });
        assertThat(places()).extracting(MeetingPlace::id).doesNotContain(id);
        assertThat(titles("koffie")).doesNotContain("Wijkhuis (voorbeeld)");
    }

    @Test
    void placesAreSeenWhenTheirEditionIsPublishedAndNoLongerWhenAnOlderOneIsAgain() {
        UUID id = UUID.randomUUID();
        MeetingPlace.Facts facts = new MeetingPlace.Facts(
                "Nieuwe plek",
                null,
                null,
                null,
                Texts.NONE,
                List.of(new MeetingTime(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0))),
                Set.of());
        int first = world.asEditor(() -> {
            placeEditions().begin(NOW);
            placeEditions().begin(NOW);
            return placeEditions().readPublished().number();
        });
        int second = world.asEditor(() -> {
            PlaceSet set = placeEditions().readPublishedLocked().content();
            PlaceEdition draft = new PlaceEdition(
                    UUID.randomUUID(),
                    placeEditions().nextNumber(),
                    set.put(new PlaceSet.Item(id, facts, false)),
                    EDITOR,
                    NOW);
            placeEditions().add(draft);
            return draft.number();
        });
        assertThat(places()).extracting(MeetingPlace::id).doesNotContain(id);
        publishPlaces(second);
        assertThat(places()).extracting(MeetingPlace::id).contains(id);
        publishPlaces(first);
        assertThat(places()).extracting(MeetingPlace::id).doesNotContain(id);
        publishPlaces(second);
        assertThat(places())
                .filteredOn(place -> place.id().equals(id))
                .singleElement()
                .extracting(place -> place.times().size())
                .isEqualTo(1);
    }

    @Test
    void placesOfWhichOnlyReadersOfEnglishGetTheWordsAreNotPublished() {
        UUID id = UUID.randomUUID();
        MeetingPlace.Facts english = new MeetingPlace.Facts(
                "Engelse plek", null, null, null, new Texts(Map.of("en", "There is coffee.")), List.of(), Set.of());
        int number = world.asEditor(() -> {
            placeEditions().begin(NOW);
            PlaceEdition draft = new PlaceEdition(
                    UUID.randomUUID(),
                    placeEditions().nextNumber(),
                    PlaceSet.of(List.of()).put(new PlaceSet.Item(id, english, false)),
                    EDITOR,
                    NOW);
            placeEditions().add(draft);
            return draft.number();
        });
        assertThatThrownBy(() -> publishPlaces(number)).hasMessage(EditionStepRefused.Why.NOT_SOUND.name());
        assertThat(places()).extracting(MeetingPlace::id).doesNotContain(id);
    }

    private static PlaceEditionRepository placeEditions() {
        return staff.beans().get(PlaceEditionRepository.class);
    }

    private static void publishPlaces(int number) {
        world.asEditor(() -> {
            placeEditions().publish(placeEditions().read(number), EDITOR, NOW);
            return null;
        });
    }

    private static List<MeetingPlace> places() {
        return world.asAnybody(
                () -> portal.beans().get(MeetingPlaceRepository.class).active());
    }

    private static List<String> titles(String typed) {
        return titles(typed, "nl");
    }

    private static List<String> titles(String typed, String language) {
        return world
                .asAnybody(() -> portal.beans().get(SearchRepository.class).find(SearchWords.of(typed), language, NOW))
                .stream()
                .map(SearchHit::title)
                .toList();
    }

    @Test
    void theSearchKnowsTheForms() {
        assertThat(titles("schulden")).first().isEqualTo("Praat over geld en schulden");
        assertThat(titles("schuld")).contains("Praat over geld en schulden");
        assertThat(titles("Ik heb SCHULDEN!")).first().isEqualTo("Praat over geld en schulden");
        assertThat(titles("eigen bedrijf")).contains("Praat over je eigen bedrijf", "Maak een plan voor je bedrijf");
        assertThat(titles("training")).contains("Training: vertel wat je kunt");
        assertThat(titles("taal")).contains("Oefen je Nederlands bij het Taalpunt", "Kijk hoe goed je al leest");
        assertThat(titles("debts", "en")).contains("Talk about money and debts");
        assertThat(titles("schulden", "tr"))
                .as("the Dutch word finds what is read in Turkish")
                .contains("Para ve borçlar hakkında konuşun");
        assertThat(titles("borçlar", "tr")).contains("Para ve borçlar hakkında konuşun");
        assertThat(titles("الديون", "ar")).contains("تحدّث عن المال والديون");
        assertThat(titles("борги", "uk")).contains("Поговоріть про гроші та борги");
    }

    @Test
    void theSearchForgivesTypingErrors() {
        assertThat(titles("schuldn")).contains("Praat over geld en schulden");
        assertThat(titles("uitzentbureau")).contains("Loop binnen bij een uitzendbureau");
        assertThat(titles("vrijwiliger")).contains("Doe iets voor een ander");
        assertThat(titles("diplooma")).contains("Laat je diploma bekijken");
        assertThat(titles("bijstant")).contains("Weet wat er gebeurt als je gaat werken");
    }

    @Test
    void theSearchTakesAnything() {
        assertThat(titles("")).isEmpty();
        assertThat(titles("de het een")).isEmpty();
        assertThat(titles("xyzzy qwrtp")).isEmpty();
        assertThat(titles("' & | ! ( ) : * <-> \\ % {} \" ; -- drop")).isNotNull();
        assertThat(titles("a".repeat(5000))).isEmpty();
        assertThat(titles("عمل робота iş 😀")).isNotNull();
    }

    @Test
    void aResidentKeepsOneRouteAndCanThrowItAway() {
        SavedRouteRepository saved = portal.beans().get(SavedRouteRepository.class);
        for (List<String> codes : List.of(List.of("bcdfg", "hjkmn"), List.<String>of(), List.of("bcdfg"))) {
            world.asResident(() -> {
                saved.save(RESIDENT, 1, codes, codes.isEmpty() ? null : "Marieke", NOW);
                return null;
            });
            SavedRoute kept = world.asResident(() -> saved.find(RESIDENT).orElseThrow());
            assertThat(kept.codes()).isEqualTo(codes);
            assertThat(kept.enteredWith())
                    .as("with whom the one that stands was saved")
                    .isEqualTo(codes.isEmpty() ? Optional.empty() : Optional.of("Marieke"));
        }
        assertThat(world.asResident(() -> saved.remove(RESIDENT))).isTrue();
        assertThat(world.asResident(() -> saved.find(RESIDENT))).isEmpty();
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
            placeEditions().begin(NOW);
            PlaceEdition draft = new PlaceEdition(
                    UUID.randomUUID(),
                    placeEditions().nextNumber(),
                    new PlaceSet(List.of(place("Buurthuis", false), place("Achteraf", false), place("Kelder", true))),
                    EDITOR,
                    NOW);
            placeEditions().add(draft);
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

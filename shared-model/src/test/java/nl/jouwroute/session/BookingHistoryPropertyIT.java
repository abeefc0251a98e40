package nl.jouwroute.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.jouwroute.session.DeskFixture.Counts;

/** Whatever residents do, in whatever order and at the same time: the seats stay right and the line keeps its order. */
class BookingHistoryPropertyIT {

    private static final int PEOPLE = 7;
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(4);

    private final DeskFixture desk = DeskFixture.get();

    @AfterContainer
    static void stop() {
        THREADS.shutdown();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void seats_stay_right_and_the_line_keeps_its_order(
            @ForAll @IntRange(min = 1, max = 4) int capacity, @ForAll("histories") List<List<Act>> history)
            throws Exception {
        desk.clock.set(Instant.parse("2026-11-22T12:00:00Z"));
        UUID session = desk.session(capacity, Duration.ofDays(9));
        List<UUID> people = desk.residents(PEOPLE);
        for (List<Act> atOnce : history) {
            Map<Integer, DeskFixture.Row> before = waiting(session);
            letHappen(session, people, atOnce);
            assertSeatsAreRight(session);
            assertNobodyWasPassed(before, session);
        }
        desk.turnOver(session);
        assertNobodyWaitsBesideSeatsThatSuffice(session);
    }

    private void letHappen(UUID session, List<UUID> people, List<Act> acts) throws Exception {
        acts.stream()
                .filter(act -> act.verb() == Verb.A_DAY_PASSES)
                .findFirst()
                .ifPresent(act -> desk.clock.pass(Duration.ofHours(25)));
        List<Callable<Object>> work = new ArrayList<>();
        for (Act act : acts) {
            work.add(() -> {
                act.verb().on(desk, session, people.get(act.person()));
                return null;
            });
        }
        for (Future<Object> done : THREADS.invokeAll(work)) {
            done.get();
        }
    }

    private void assertSeatsAreRight(UUID session) {
        Counts counts = desk.counts(session);
        List<DeskFixture.Row> rows = desk.rows(session);
        assertThat(counts.taken()).isBetween(0, counts.capacity());
        assertThat(counts.taken())
                .isEqualTo(rows.stream()
                        .filter(r -> r.state() == BookingState.BOOKED || r.state() == BookingState.OFFERED)
                        .mapToInt(DeskFixture.Row::seats)
                        .sum());
        assertThat(counts.waiting()).isEqualTo((int)
                rows.stream().filter(r -> r.state() == BookingState.WAITLISTED).count());
    }

    /** Who was offered a seat meanwhile had nobody before them who waited all the time and would have fitted as well. */
    private void assertNobodyWasPassed(Map<Integer, DeskFixture.Row> before, UUID session) {
        Map<Integer, DeskFixture.Row> after = waiting(session);
        desk.rows(session).stream()
                .filter(r -> r.position() != null && r.offeredUntil() != null && before.containsKey(r.position()))
                .forEach(offered -> assertThat(after.entrySet())
                        .noneMatch(still -> still.getKey() < offered.position()
                                && before.containsKey(still.getKey())
                                && still.getValue().seats() <= offered.seats()
                                && before.get(still.getKey()).seats()
                                        == still.getValue().seats()));
    }

    private void assertNobodyWaitsBesideSeatsThatSuffice(UUID session) {
        Counts counts = desk.counts(session);
        assertThat(waiting(session).values()).noneMatch(row -> row.seats() <= counts.capacity() - counts.taken());
    }

    private Map<Integer, DeskFixture.Row> waiting(UUID session) {
        return desk.rows(session).stream()
                .filter(r -> r.state() == BookingState.WAITLISTED)
                .collect(Collectors.toMap(DeskFixture.Row::position, Function.identity()));
    }

    @Provide
    Arbitrary<List<List<Act>>> histories() {
        Arbitrary<Act> act = Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(6, Arbitraries.of(Verb.BOOK, Verb.BOOK_FOR_TWO)),
                                net.jqwik.api.Tuple.of(
                                        6, Arbitraries.of(Verb.CANCEL, Verb.ACCEPT, Verb.DECLINE, Verb.COME_ALONE)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.of(Verb.A_DAY_PASSES, Verb.TURN_OVER))),
                        Arbitraries.integers().between(0, PEOPLE - 1))
                .as(Act::new);
        return act.list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(4).ofMaxSize(12);
    }

    /** Somebody does something. */
    record Act(Verb verb, int person) {}

    /** What can be done at the desk, and the passing of time. */
    enum Verb {
        BOOK {
            @Override
            void on(DeskFixture desk, UUID session, UUID resident) {
                desk.book(session, resident, 1);
            }
        },
        BOOK_FOR_TWO {
            @Override
            void on(DeskFixture desk, UUID session, UUID resident) {
                desk.book(session, resident, 2);
            }
        },
        CANCEL {
            @Override
            void on(DeskFixture desk, UUID session, UUID resident) {
                newest(desk, session, resident, (d, id) -> d.cancel(id, resident));
            }
        },
        ACCEPT {
            @Override
            void on(DeskFixture desk, UUID session, UUID resident) {
                newest(desk, session, resident, (d, id) -> d.accept(id, resident));
            }
        },
        DECLINE {
            @Override
            void on(DeskFixture desk, UUID session, UUID resident) {
                newest(desk, session, resident, (d, id) -> d.decline(id, resident));
            }
        },
        COME_ALONE {
            @Override
            void on(DeskFixture desk, UUID session, UUID resident) {
                newest(desk, session, resident, (d, id) -> d.comeAlone(id, resident));
            }
        },
        A_DAY_PASSES {
            @Override
            void on(DeskFixture desk, UUID session, UUID resident) {
                // the clock was moved before the others began
            }
        },
        TURN_OVER {
            @Override
            void on(DeskFixture desk, UUID session, UUID resident) {
                desk.turnOver(session);
            }
        };

        abstract void on(DeskFixture desk, UUID session, UUID resident);

        private static void newest(
                DeskFixture desk,
                UUID session,
                UUID resident,
                java.util.function.BiFunction<BookingDesk, UUID, Booking> verb) {
            desk.list(
                            "select id from booking where session_id = ? and resident_id = ? order by created_at desc,"
                                    + " position desc nulls last limit 1",
                            rs -> (UUID) rs.getObject(1),
                            session,
                            resident)
                    .forEach(id -> {
                        try {
                            desk.at(resident, d -> verb.apply(d, id));
                        } catch (BookingRefused e) {
                            if (e.why() != BookingRefused.Why.STARTED) {
                                throw e;
                            }
                        }
                    });
        }
    }
}

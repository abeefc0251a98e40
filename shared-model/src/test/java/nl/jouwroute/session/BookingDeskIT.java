package nl.jouwroute.session;

import static nl.jouwroute.session.BookingState.BOOKED;
import static nl.jouwroute.session.BookingState.CANCELLED;
import static nl.jouwroute.session.BookingState.DECLINED;
import static nl.jouwroute.session.BookingState.LAPSED;
import static nl.jouwroute.session.BookingState.OFFERED;
import static nl.jouwroute.session.BookingState.WAITLISTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.session.BookingRefused.Why;
import nl.jouwroute.session.DeskFixture.Counts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a resident meets at the booking desk. */
class BookingDeskIT {

    private static final Duration WEEK = Duration.ofDays(7);

    private final DeskFixture desk = DeskFixture.get();
    private final UUID kim = desk.resident();
    private final UUID sam = desk.resident();
    private final UUID lou = desk.resident();

    @BeforeEach
    void start() {
        desk.clock.set(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void who_finds_a_seat_is_booked_and_told_with_a_calendar_entry() {
        UUID session = desk.session(2, WEEK);
        Booking booking = desk.book(session, kim, 2);
        assertThat(booking.state()).isEqualTo(BOOKED);
        assertThat(desk.counts(session)).isEqualTo(new Counts(2, 2, 0));
        assertThat(desk.told(booking.id())).containsExactly("BOOKED");
        assertThat(desk.attachment(booking.id(), "BOOKED"))
                .contains("METHOD:REQUEST", "SEQUENCE:0", "UID:inschrijving-" + booking.id(), "STATUS:CONFIRMED")
                .contains("DTSTART:20261129T120000Z")
                .containsPattern("mailto:" + kim)
                .doesNotContain("address.invalid");
    }

    @Test
    void who_finds_none_waits_and_is_told_the_number() {
        UUID session = desk.session(1, WEEK);
        desk.book(session, kim, 1);
        desk.book(session, sam, 1);
        Booking third = desk.book(session, lou, 1);
        assertThat(third.state()).isEqualTo(WAITLISTED);
        assertThat(desk.counts(session)).isEqualTo(new Counts(1, 1, 2));
        assertThat(desk.words(third.id(), "WAITING_LIST")).contains("\"position\":\"2\"");
    }

    @Test
    void the_same_form_again_makes_nothing_new_also_after_a_cancellation() {
        UUID session = desk.session(5, WEEK);
        BookingRequest form = new BookingRequest(session, kim, 1, UUID.randomUUID());
        Booking first = desk.at(kim, d -> d.book(form));
        Booking second = desk.at(kim, d -> d.book(form));
        assertThat(second.id()).isEqualTo(first.id());
        desk.at(kim, d -> d.cancel(first.id(), kim));
        Booking replayed = desk.at(kim, d -> d.book(form));
        assertThat(replayed.id()).isEqualTo(first.id());
        assertThat(replayed.state()).isEqualTo(CANCELLED);
        assertThat(desk.rows(session)).hasSize(1);
        assertThat(desk.told(first.id())).containsExactly("BOOKED", "CANCELLED_BY_RESIDENT");
    }

    @Test
    void another_form_while_booked_answers_with_the_booking_that_is_there() {
        UUID session = desk.session(5, WEEK);
        Booking first = desk.book(session, kim, 1);
        assertThat(desk.book(session, kim, 2).id()).isEqualTo(first.id());
        assertThat(desk.counts(session).taken()).isEqualTo(1);
    }

    @Test
    void a_cancellation_offers_the_seat_to_the_first_in_line_who_has_a_day_to_say_yes() {
        UUID session = desk.session(1, WEEK);
        Booking booked = desk.book(session, kim, 1);
        Booking waiting = desk.book(session, sam, 1);
        desk.at(kim, d -> d.cancel(booked.id(), kim));
        assertThat(desk.row(waiting.id()).state()).isEqualTo(OFFERED);
        assertThat(desk.row(waiting.id()).offeredUntil())
                .isEqualTo(desk.clock.instant().plus(Duration.ofHours(24)));
        assertThat(desk.counts(session)).isEqualTo(new Counts(1, 1, 0));
        assertThat(desk.at(sam, d -> d.accept(waiting.id(), sam)).state()).isEqualTo(BOOKED);
        assertThat(desk.told(waiting.id())).containsExactlyInAnyOrder("WAITING_LIST", "OFFER", "BOOKED");
        assertThat(desk.attachment(booked.id(), "CANCELLED_BY_RESIDENT"))
                .contains("METHOD:CANCEL", "SEQUENCE:1", "UID:inschrijving-" + booked.id(), "STATUS:CANCELLED");
    }

    @Test
    void an_offer_never_stands_nearer_than_four_hours_to_the_start() {
        UUID session = desk.session(1, Duration.ofHours(10));
        Booking booked = desk.book(session, kim, 1);
        Booking waiting = desk.book(session, sam, 1);
        desk.at(kim, d -> d.cancel(booked.id(), kim));
        assertThat(desk.row(waiting.id()).offeredUntil())
                .isEqualTo(desk.clock.instant().plus(Duration.ofHours(6)));
    }

    @Test
    void in_the_last_hours_nothing_is_offered_and_a_free_seat_is_for_who_takes_it() {
        UUID session = desk.session(2, Duration.ofHours(5));
        Booking one = desk.book(session, kim, 2);
        Booking waiting = desk.book(session, sam, 1);
        desk.clock.pass(Duration.ofHours(2));
        desk.at(kim, d -> d.cancel(one.id(), kim));
        assertThat(desk.row(waiting.id()).state()).isEqualTo(WAITLISTED);
        assertThat(desk.book(session, lou, 1).state()).isEqualTo(BOOKED);
        assertThat(desk.at(sam, d -> d.accept(waiting.id(), sam)).state()).isEqualTo(BOOKED);
        assertThat(desk.counts(session)).isEqualTo(new Counts(2, 2, 0));
    }

    @Test
    void an_offer_that_ran_out_goes_to_the_next_without_any_job() {
        UUID session = desk.session(1, WEEK);
        Booking booked = desk.book(session, kim, 1);
        Booking first = desk.book(session, sam, 1);
        Booking second = desk.book(session, lou, 1);
        desk.at(kim, d -> d.cancel(booked.id(), kim));
        desk.clock.pass(Duration.ofHours(24));
        assertThat(desk.at(sam, d -> d.accept(first.id(), sam)).state()).isEqualTo(LAPSED);
        assertThat(desk.row(second.id()).state()).isEqualTo(OFFERED);
        assertThat(desk.told(first.id())).contains("OFFER_LAPSED");
    }

    @Test
    void no_to_an_offer_asks_the_next_and_is_final() {
        UUID session = desk.session(1, WEEK);
        Booking booked = desk.book(session, kim, 1);
        Booking first = desk.book(session, sam, 1);
        Booking second = desk.book(session, lou, 1);
        desk.at(kim, d -> d.cancel(booked.id(), kim));
        desk.at(sam, d -> d.decline(first.id(), sam));
        assertThat(desk.row(first.id()).state()).isEqualTo(DECLINED);
        assertThat(desk.row(second.id()).state()).isEqualTo(OFFERED);
        assertThat(desk.at(sam, d -> d.accept(first.id(), sam)).state()).isEqualTo(DECLINED);
    }

    @Test
    void yes_and_then_a_cancellation_never_asks_the_same_entry_again() {
        UUID session = desk.session(1, WEEK);
        Booking booked = desk.book(session, kim, 1);
        Booking waiting = desk.book(session, sam, 1);
        desk.at(kim, d -> d.cancel(booked.id(), kim));
        desk.at(sam, d -> d.accept(waiting.id(), sam));
        desk.at(sam, d -> d.cancel(waiting.id(), sam));
        assertThat(desk.row(waiting.id()).state()).isEqualTo(CANCELLED);
        assertThat(desk.counts(session)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void who_leaves_the_line_and_comes_back_stands_at_its_end() {
        UUID session = desk.session(1, WEEK);
        desk.book(session, kim, 1);
        Booking first = desk.book(session, sam, 1);
        Booking second = desk.book(session, lou, 1);
        desk.at(sam, d -> d.cancel(first.id(), sam));
        Booking again = desk.book(session, sam, 1);
        assertThat(desk.row(again.id()).position())
                .isGreaterThan(desk.row(second.id()).position());
        int number = desk.inTransaction(b -> b.numberInLine(b.read(again.id())));
        assertThat(number).isEqualTo(2);
    }

    @Test
    void a_pair_that_does_not_fit_is_passed_over_keeps_its_place_and_is_told() {
        UUID session = desk.session(2, WEEK);
        Booking one = desk.book(session, desk.resident(), 1);
        Booking other = desk.book(session, kim, 1);
        Booking pair = desk.book(session, sam, 2);
        Booking single = desk.book(session, lou, 1);
        desk.at(kim, d -> d.cancel(other.id(), kim));
        assertThat(desk.row(pair.id()).state()).isEqualTo(WAITLISTED);
        assertThat(desk.row(single.id()).state()).isEqualTo(OFFERED);
        assertThat(desk.told(pair.id())).containsExactlyInAnyOrder("WAITING_LIST", "WAITING_SKIPPED");
        assertThat(desk.words(pair.id(), "WAITING_SKIPPED")).contains("\"free\":\"1\"", "\"position\":\"1\"");
        desk.at(lou, d -> d.decline(single.id(), lou));
        desk.at(one.residentId(), d -> d.cancel(one.id(), one.residentId()));
        assertThat(desk.row(pair.id()).state()).isEqualTo(OFFERED);
    }

    @Test
    void somebody_alone_is_seated_beside_a_pair_that_does_not_fit() {
        UUID session = desk.session(2, WEEK);
        desk.book(session, kim, 1);
        Booking pair = desk.book(session, sam, 2);
        assertThat(desk.book(session, lou, 1).state()).isEqualTo(BOOKED);
        assertThat(desk.told(pair.id())).contains("WAITING_SKIPPED");
    }

    @Test
    void a_pair_that_waits_for_one_seat_less_is_offered_the_free_one() {
        UUID session = desk.session(2, WEEK);
        desk.book(session, kim, 1);
        Booking pair = desk.book(session, sam, 2);
        desk.at(sam, d -> d.comeAlone(pair.id(), sam));
        assertThat(desk.row(pair.id()).state()).isEqualTo(OFFERED);
        assertThat(desk.row(pair.id()).seats()).isEqualTo(1);
    }

    @Test
    void nobody_books_two_sessions_at_the_same_time() {
        Instant start = desk.clock.instant().plus(WEEK);
        UUID one = desk.session("TRAINING", 5, start);
        UUID other = desk.session("TRAINING", 5, start.plus(Duration.ofMinutes(119)));
        UUID after = desk.session("TRAINING", 5, start.plus(Duration.ofHours(2)));
        desk.book(one, kim, 1);
        assertRefused(Why.OVERLAP, () -> desk.book(other, kim, 1));
        assertThat(desk.counts(other).taken()).isZero();
        assertThat(desk.book(after, kim, 1).state()).isEqualTo(BOOKED);
    }

    @Test
    void an_offer_that_overlaps_with_a_booking_is_refused_with_a_reason() {
        Instant start = desk.clock.instant().plus(WEEK);
        UUID full = desk.session("TRAINING", 1, start);
        Booking booked = desk.book(full, kim, 1);
        Booking waiting = desk.book(full, sam, 1);
        desk.book(desk.session("TRAINING", 5, start), sam, 1);
        desk.at(kim, d -> d.cancel(booked.id(), kim));
        assertRefused(Why.OVERLAP, () -> desk.at(sam, d -> d.accept(waiting.id(), sam)));
        assertThat(desk.row(waiting.id()).state()).isEqualTo(OFFERED);
    }

    @Test
    void booking_closes_an_hour_before_the_start_and_cancelling_at_the_start() {
        UUID session = desk.session(5, Duration.ofHours(2));
        Booking booking = desk.book(session, kim, 1);
        desk.clock.pass(Duration.ofHours(1));
        assertRefused(Why.CLOSED, () -> desk.book(session, sam, 1));
        desk.clock.pass(Duration.ofHours(1));
        assertRefused(Why.STARTED, () -> desk.at(kim, d -> d.cancel(booking.id(), kim)));
    }

    @Test
    void a_kind_without_companions_refuses_a_pair() {
        UUID session = desk.session("TALK", 5, desk.clock.instant().plus(WEEK));
        assertRefused(Why.NO_COMPANION, () -> desk.book(session, kim, 2));
    }

    @Test
    void a_booking_of_somebody_else_is_not_found() {
        Booking booking = desk.book(desk.session(5, WEEK), kim, 1);
        assertThatThrownBy(() -> desk.at(sam, d -> d.cancel(booking.id(), sam))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.at(sam, d -> d.accept(booking.id(), sam))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.at(sam, d -> d.decline(booking.id(), sam)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.at(sam, d -> d.comeAlone(booking.id(), sam)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_waits_longer_than_three_seconds_for_the_row_hears_that_it_is_busy() throws Exception {
        UUID session = desk.session(5, WEEK);
        try (var connection = desk.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from group_session where id = '" + session + "' for update");
            assertRefused(Why.BUSY, () -> desk.book(session, kim, 1));
        }
    }

    @Test
    void a_day_to_say_yes_is_twenty_four_hours_also_in_the_nights_when_the_clock_changes() {
        for (String night : new String[] {"2026-10-24T12:00", "2027-03-27T12:00"}) {
            Instant noon = ZonedDateTime.parse(night + "+00:00[UTC]")
                    .withZoneSameLocal(SystemClock.AMSTERDAM)
                    .toInstant();
            desk.clock.set(noon);
            UUID session = desk.session(1, WEEK);
            Booking booked = desk.book(session, desk.resident(), 1);
            Booking waiting = desk.book(session, desk.resident(), 1);
            desk.at(booked.residentId(), d -> d.cancel(booked.id(), booked.residentId()));
            assertThat(desk.row(waiting.id()).offeredUntil()).isEqualTo(noon.plus(Duration.ofHours(24)));
            assertThat(desk.words(waiting.id(), "OFFER"))
                    .contains(night.startsWith("2026") ? "2026-10-25T10:00:00Z" : "2027-03-28T11:00:00Z");
        }
    }

    @Test
    void the_last_four_hours_are_hours_also_when_the_clock_changes_in_them() {
        Instant start = ZonedDateTime.of(2026, 10, 25, 5, 0, 0, 0, SystemClock.AMSTERDAM)
                .toInstant();
        desk.clock.set(start.minus(Duration.ofHours(12)));
        UUID session = desk.session("TRAINING", 1, start);
        Booking booked = desk.book(session, kim, 1);
        Booking waiting = desk.book(session, sam, 1);
        desk.at(kim, d -> d.cancel(booked.id(), kim));
        assertThat(desk.row(waiting.id()).offeredUntil()).isEqualTo(start.minus(Duration.ofHours(4)));
    }

    @Test
    void a_room_and_a_facilitator_are_in_one_place_at_a_time() {
        Instant start = desk.clock.instant().plus(WEEK);
        UUID room = UUID.randomUUID();
        desk.run("insert into room (id, name, place, address, seats) values (?, 'Zaal', 'Tiem', 'Zwolle', 20)", room);
        UUID one = desk.sessionIn(room, "TRAINING", 5, start);
        assertThatThrownBy(() -> desk.sessionIn(room, "TRAINING", 5, start.plus(Duration.ofMinutes(149))))
                .hasMessageContaining("23P01");
        UUID next = desk.sessionIn(room, "TRAINING", 5, start.plus(Duration.ofMinutes(150)));
        UUID elsewhere = desk.session("TRAINING", 5, start);
        UUID person = UUID.randomUUID();
        desk.run(
                "insert into staff_member (id, name, email, created_at) values (?, 'Voorbeeld', ?, ?)",
                person,
                person + "@voorbeeld.example",
                start);
        String lead = "insert into session_facilitator (session_id, staff_id) values (?, ?)";
        desk.run(lead, one, person);
        desk.run(lead, next, person);
        assertThatThrownBy(() -> desk.run(lead, elsewhere, person)).hasMessageContaining("23P01");
        assertThatThrownBy(() -> desk.run(
                        "update group_session set starts_at = starts_at - interval '1 hour' where id = ?", next))
                .hasMessageContaining("23P01");
        desk.run("update group_session set status = 'CANCELLED' where id = ?", one);
        desk.run(lead, elsewhere, person);
        desk.sessionIn(room, "TRAINING", 5, start);
    }

    @Test
    void counts_that_do_not_agree_with_the_bookings_are_refused_by_the_database() {
        UUID session = desk.session(5, WEEK);
        Booking booking = desk.book(session, kim, 1);
        assertThatThrownBy(() -> desk.run("update group_session set taken = 2 where id = ?", session))
                .hasMessageContaining("does not agree");
        assertThatThrownBy(() -> desk.run("update booking set state = 'CANCELLED' where id = ?", booking.id()))
                .hasMessageContaining("does not agree");
        assertThatThrownBy(() -> desk.run("update group_session set taken = 6 where id = ?", session))
                .hasMessageContaining("23514");
    }

    private static void assertRefused(Why why, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(BookingRefused.class, e -> assertThat(e.why())
                .isEqualTo(why));
    }
}

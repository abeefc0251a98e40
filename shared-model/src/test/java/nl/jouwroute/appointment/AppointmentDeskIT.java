package nl.jouwroute.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.appointment.AppointmentRefused.Why;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import org.junit.jupiter.api.Test;

/** From the proposal of some times to what came of the talk. */
class AppointmentDeskIT extends AppointmentFixture {

    @Test
    void aPickedTimeIsBookedOnceWithAnEntryThatMovesAndGoes() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        assertThat(value("select string_agg(kind, ' ') from notification")).isEqualTo("APPOINTMENT_PROPOSED");

        asResident(kim, desk -> desk.pick(id, TUESDAY));
        assertThat(refusal(() -> asResident(kim, desk -> desk.pick(id, MONDAY))))
                .isEqualTo(Why.NOT_NOW);
        assertThat(file("BOOKED", 0))
                .contains(
                        "METHOD:REQUEST",
                        "UID:afspraak-" + id + "@jouwroute",
                        "SEQUENCE:0",
                        "DTSTART:20261201T090000Z",
                        "DTEND:20261201T094500Z");

        asOffice(desk -> desk.move(id, marieke, MONDAY));
        assertThat(file("BOOKED", 1)).contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART:20261130T090000Z");
        asOffice(desk -> desk.cancel(id, marieke));
        assertThat(file("CANCELLED", 2)).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");
        assertThat(refusal(() -> asOffice(desk -> desk.cancel(id, marieke)))).isEqualTo(Why.NOT_NOW);
        assertThat(value("select string_agg(action, ' ' order by id) from audit_entry where object_id = '" + id
                        + "' and person_id = '" + kim + "'"))
                .isEqualTo("APPOINTMENT_PROPOSED APPOINTMENT_PICKED APPOINTMENT_MOVED APPOINTMENT_CANCELLED");
    }

    @Test
    void aResidentAnswersOnlyTheirOwnAndOnlyWithWhatWasProposed() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        UUID stranger = resident();

        assertThat(refusal(() -> asResident(stranger, desk -> desk.pick(id, MONDAY))))
                .isEqualTo(Why.NOT_NOW);
        assertThat(refusal(() -> asResident(kim, desk -> desk.pick(id, MONDAY.plusSeconds(60)))))
                .isEqualTo(Why.NOT_NOW);
        assertThat(refusal(() -> asResident(kim, desk -> desk.pick(id, NOW)))).isEqualTo(Why.PAST);
        asResident(kim, desk -> desk.refuse(id, "Liever 's avonds"));
        assertThat(value("select state || ' ' || wish from appointment where id = '" + id + "'"))
                .isEqualTo("NONE_FITS Liever 's avonds");
        UUID again = propose(kim, UUID.randomUUID());
        assertThat(again).isNotEqualTo(id);
        assertThatThrownBy(() -> asOffice(desk -> desk.cancel(again, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aProposalHasTwoOrThreeTimesToComeAndWaitsAlone() throws SQLException {
        UUID kim = resident();
        UUID key = UUID.randomUUID();
        propose(kim, key);
        propose(kim, key);
        assertThat(value("select count(*) from appointment")).isEqualTo("1");
        assertThat(refusal(() -> propose(kim, UUID.randomUUID()))).isEqualTo(Why.WAITS_ALREADY);
        for (List<Instant> times : List.of(
                List.of(MONDAY),
                List.of(MONDAY, MONDAY),
                List.of(MONDAY, NOW),
                List.of(MONDAY, TUESDAY, TUESDAY.plusSeconds(9), TUESDAY.plusSeconds(99)))) {
            Proposal proposal = new Proposal(MeetingWay.PHONE, "06", 30, times, UUID.randomUUID());
            assertThat(refusal(() -> asOffice(desk -> desk.propose(
                            new AppointmentRepository.Parties(UUID.randomUUID(), kim, marieke, "Marieke"), proposal))))
                    .isEqualTo(Why.TIMES);
        }
    }

    @Test
    void aProposalWhoseTimesAreAllOverMakesRoomForAnother() throws SQLException {
        UUID kim = resident();
        UUID first = propose(kim, UUID.randomUUID());
        clock.set(MONDAY.plusSeconds(1));
        Instant later = TUESDAY.plus(Duration.ofDays(7));
        Proposal next =
                new Proposal(MeetingWay.PHONE, "06", 30, List.of(later, later.plusSeconds(7200)), UUID.randomUUID());
        AppointmentRepository.Parties parties = new AppointmentRepository.Parties(
                UUID.fromString(value("select lead_id from appointment where id = '" + first + "'")),
                kim,
                marieke,
                "Marieke");
        assertThat(refusal(() -> asOffice(desk -> desk.propose(parties, next))))
                .as("Tuesday can still be chosen")
                .isEqualTo(Why.WAITS_ALREADY);

        clock.set(TUESDAY.plusSeconds(1));
        asOffice(desk -> desk.propose(parties, next));

        assertThat(stateOf(first)).isEqualTo("CANCELLED 1");
        assertThat(value("select count(*) from appointment where state = 'PROPOSED'"))
                .isEqualTo("1");
        assertThat(value("select count(*) from notification where kind = 'APPOINTMENT_CANCELLED'"))
                .as("nothing had been agreed")
                .isEqualTo("0");
    }

    @Test
    void theDayBeforeItIsRememberedOnceAndAfterwardsNotedWhetherSomebodyCame() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        asResident(kim, desk -> desk.pick(id, MONDAY));
        assertThat(remind()).as("a week ahead").isZero();
        clock.set(MONDAY.minus(Duration.ofDays(1)));
        assertThat(remind()).isEqualTo(1);
        assertThat(remind()).isZero();
        assertThat(refusal(() -> asOffice(desk -> desk.note(id, marieke, false))))
                .isEqualTo(Why.NOT_NOW);
        clock.set(MONDAY.plusSeconds(1));
        asOffice(desk -> desk.note(id, marieke, false));
        assertThat(value("select came from appointment")).isEqualTo("f");
    }

    private int remind() {
        return office.as(Caller.SYSTEM, DbRole.STAFF, () -> office.beans()
                .get(AppointmentDesk.class)
                .remind());
    }
}

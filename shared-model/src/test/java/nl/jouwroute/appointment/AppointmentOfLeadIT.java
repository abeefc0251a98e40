package nl.jouwroute.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.appointment.AppointmentRefused.Why;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import org.junit.jupiter.api.Test;

/** What becomes of times and talks when their lead goes to a colleague, or ends. */
class AppointmentOfLeadIT extends AppointmentFixture {

    @Test
    void whenTheLeadGoesToAColleagueNobodyPicksATimeOfWhoHadItAndTheColleagueProposesAnew() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        UUID noor = resident();
        UUID booked = propose(noor, UUID.randomUUID());
        asResident(noor, desk -> desk.pick(booked, TUESDAY));
        UUID tom = colleague();
        assertThatThrownBy(() -> asOffice(desk -> desk.cancel(booked, tom))).isInstanceOf(NotFound.class);

        run("update lead set advisor_id = '" + tom + "', state = 'ASSIGNED' where person_id in ('" + kim + "', '" + noor
                + "')");

        assertThat(stateOf(id)).isEqualTo("CANCELLED 1");
        assertThat(refusal(() -> asResident(kim, desk -> desk.pick(id, MONDAY))))
                .isEqualTo(Why.NOT_NOW);
        assertThat(stateOf(propose(kim, UUID.randomUUID()))).isEqualTo("PROPOSED 0");
        assertThat(stateOf(booked)).as("what was agreed on stands").isEqualTo("BOOKED 0");
        asOffice(desk -> desk.cancel(booked, tom));
        assertThat(file("CANCELLED", 1)).contains("METHOD:CANCEL", "UID:afspraak-" + booked);
    }

    @Test
    void aBookedTalkGoesAlongWithTheLeadInBothCalendars() throws SQLException {
        UUID kim = resident();
        UUID booked = propose(kim, UUID.randomUUID());
        asResident(kim, desk -> desk.pick(booked, TUESDAY));
        UUID noor = resident();
        UUID hers = propose(noor, UUID.randomUUID());
        UUID tom = colleague();

        give(booked, tom);
        give(booked, tom);

        assertThat(stateOf(booked)).isEqualTo("BOOKED 1");
        assertThat(file("BOOKED", 1))
                .contains(
                        "METHOD:REQUEST",
                        "UID:afspraak-" + booked,
                        "SUMMARY:Gesprek met Tom",
                        "DTSTART:20261201T090000Z");
        assertThat(dayOf(tom)).containsExactly(booked);
        assertThat(dayOf(marieke)).isEmpty();
        asResident(noor, desk -> desk.pick(hers, TUESDAY));
        assertThat(dayOf(marieke)).as("her hour is free again").containsExactly(hers);
    }

    @Test
    void aTalkThatTheNewAdvisorCannotKeepIsCancelledAndTold() throws SQLException {
        UUID kim = resident();
        UUID booked = propose(kim, UUID.randomUUID());
        asResident(kim, desk -> desk.pick(booked, TUESDAY));
        UUID tom = colleague();
        UUID his = propose(resident(), UUID.randomUUID());
        run("update appointment set state = 'BOOKED', advisor_id = '" + tom + "', starts_at = '"
                + TUESDAY.plusSeconds(60)
                + "', ends_at = timestamptz '" + TUESDAY.plusSeconds(60) + "' + interval '45 minutes' where id = '"
                + his
                + "'");

        give(booked, tom);

        assertThat(stateOf(booked)).isEqualTo("CANCELLED 1");
        assertThat(file("CANCELLED", 1)).contains("METHOD:CANCEL", "UID:afspraak-" + booked);
        assertThat(dayOf(tom)).containsExactly(his);
    }

    private void give(UUID booked, UUID to) throws SQLException {
        UUID lead = UUID.fromString(value("select lead_id from appointment where id = '" + booked + "'"));
        asOffice(desk -> desk.leadGiven(lead, to, "Tom"));
    }

    private List<UUID> dayOf(UUID advisor) {
        List<UUID> day = new ArrayList<>();
        office.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), marieke, "Marieke"), DbRole.STAFF, () -> office
                .beans()
                .get(AppointmentRepository.class)
                .ofAdvisor(advisor, TUESDAY.minusSeconds(9), TUESDAY.plusSeconds(90))
                .stream()
                .map(Appointment::id)
                .map(day::add)
                .toList());
        return day;
    }

    private static UUID colleague() throws SQLException {
        UUID tom = UUID.randomUUID();
        run("insert into staff_member (id, name, email, created_at) values ('" + tom + "', 'Tom', '" + tom
                + "@tiem.example', '2026-01-01')");
        return tom;
    }

    @Test
    void ofALeadThatEndedNothingIsPickedAndWhatWasBookedIsCancelledAndTold() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        UUID noor = resident();
        UUID booked = propose(noor, UUID.randomUUID());
        asResident(noor, desk -> desk.pick(booked, TUESDAY));

        end(kim, "NO_WISH");
        end(noor, "NO_WISH");

        assertThat(refusal(() -> asResident(kim, desk -> desk.pick(id, MONDAY))))
                .isEqualTo(Why.NOT_NOW);
        UUID lead = UUID.fromString(value("select lead_id from appointment where id = '" + booked + "'"));
        asOffice(desk -> desk.leadEnded(lead));
        asOffice(desk -> desk.leadEnded(lead));
        assertThat(stateOf(booked)).isEqualTo("CANCELLED 1");
        assertThat(file("CANCELLED", 1)).contains("METHOD:CANCEL", "UID:afspraak-" + booked);
        assertThat(value("select count(*) from audit_entry where action = 'APPOINTMENT_CANCELLED' and object_id = '"
                        + booked + "'"))
                .isEqualTo("1");
    }

    @Test
    void whoObjectsIsExpectedNowhereAndNotWrittenTo() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        asResident(kim, desk -> desk.pick(id, TUESDAY));
        end(kim, "OBJECTION");
        assertThat(stateOf(id)).isEqualTo("CANCELLED 1");
        assertThat(value("select count(*) from notification where kind = 'APPOINTMENT_CANCELLED'"))
                .isEqualTo("0");
    }

    private static void end(UUID resident, String reason) throws SQLException {
        run("update lead set state = 'CLOSED', ended_at = '" + NOW + "', end_reason = '" + reason
                + "' where person_id = '" + resident + "'");
    }
}

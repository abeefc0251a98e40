package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.AtOnce;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import nl.jouwroute.trajectory.CaseDesk;
import nl.jouwroute.trajectory.Outcome;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads change hands on a real PostgreSQL, with the back-end's narrow role: who gets them, and how many. */
class LeadDeskIT {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static TestDatabase database;
    private static Transactions transactions;

    private final UUID marieke = UUID.randomUUID();
    private final UUID youssef = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.create("lead_desk");
        transactions = new Transactions(database.url(), "backend", "test", 12);
        transactions.beans().with(Clock.class, new MovableClock(NOW));
        bean(LeadDesk.class); // made before several threads ask for it
    }

    @AfterAll
    static void stop() {
        transactions.close();
    }

    @BeforeEach
    void twoAdvisors() throws SQLException {
        run("truncate lead, advisor, staff_absence cascade");
        staff(marieke, "Marieke");
        staff(youssef, "Youssef");
    }

    @Test
    void ofTenWhoTakeOneLeadAtOnceOneGetsItAndTheOthersReadWho() throws Exception {
        UUID lead = lead();
        List<String> answers = AtOnce.each(10, i -> take(lead, i % 2 == 0 ? marieke : youssef, null));

        String winner = value("select s.name from lead l join staff_member s on s.id = l.advisor_id");
        String loser = winner.equals("Marieke") ? "Youssef" : "Marieke";
        assertThat(answers).filteredOn(answer -> answer.equals("has it")).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.equals("TAKEN [" + winner + "]"))
                .hasSize(5);
        assertThat(answers).doesNotContain("TAKEN [" + loser + "]");
        assertThat(value("select count(*) from lead_assignment")).isEqualTo("1");
    }

    @Test
    void theLastPlaceUnderTheLimitIsGivenOnce() throws Exception {
        terms(marieke, 3);
        List<UUID> leads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            leads.add(lead());
        }
        List<String> answers = AtOnce.each(8, i -> take(leads.get(i), marieke, null));

        assertThat(answers).filteredOn(answer -> answer.equals("has it")).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.equals("FULL [Marieke]"))
                .hasSize(5);
        assertThat(value("select count(*) from lead where advisor_id is not null"))
                .isEqualTo("3");
    }

    @Test
    void pastTheLimitOnlyWithAReasonWhichIsKeptAndAudited() throws Exception {
        terms(marieke, 1);
        take(lead(), marieke, null);
        UUID second = lead();

        assertThat(take(second, marieke, "  ")).isEqualTo("FULL [Marieke]");
        assertThat(take(second, marieke, "Ken haar al van vorig jaar")).isEqualTo("has it");
        assertThat(value("select reason || ' ' || over_limit from lead_assignment where lead_id = '" + second + "'"))
                .isEqualTo("Ken haar al van vorig jaar true");
        assertThat(value("select string_agg(action, ' ' order by id) from audit_entry where object_id = '" + second
                        + "'"))
                .isEqualTo("LEAD_TAKEN LEAD_OVER_LIMIT");
    }

    @Test
    void aTrajectoryThatRunsAgainIsOneMoreToo() throws Exception {
        terms(marieke, 1);
        UUID ended = lead();
        run("update lead set state = 'ACCEPTED', advisor_id = '" + marieke
                + "', ended_at = '2026-11-20', end_reason = 'TRAJECTORY_ENDED'");
        run(
                "insert into trajectory (id, lead_id, advisor_id, state, started_at, outcome, outcome_on, closed_at) values ('"
                        + ended + "', '" + ended + "', '" + marieke
                        + "', 'CLOSED', '2026-11-01', 'WORK', '2026-11-20', '2026-11-20')");
        take(lead(), marieke, null);

        assertThat(reopen(ended, " ")).isEqualTo("FULL [Marieke]");
        assertThat(reopen(ended, "De baan ging niet door")).isEqualTo("runs");
        assertThat(value("select reason || ' ' || over_limit from lead_assignment where lead_id = '" + ended + "'"))
                .isEqualTo("De baan ging niet door true");
        assertThat(value("select string_agg(action, ' ') from audit_entry where object_id = '" + ended + "'"))
                .isEqualTo("LEAD_OVER_LIMIT");
    }

    private String reopen(UUID trajectory, String reason) {
        try {
            asStaff(() -> {
                bean(CaseDesk.class)
                        .reopen(
                                bean(TrajectoryRepository.class).readLocked(trajectory),
                                marieke,
                                bean(StaffRepository.class).read(marieke),
                                reason);
                return null;
            });
            return "runs";
        } catch (LeadRefused e) {
            return e.why() + " " + e.details();
        }
    }

    @Test
    void aTrajectoryIsNotClosedOverWhatArrivedMeanwhile() throws Exception {
        terms(marieke, 9);
        UUID id = lead();
        run("update lead set state = 'ACCEPTED', advisor_id = '" + marieke + "'");
        run("insert into trajectory (id, lead_id, advisor_id, state, started_at) values ('" + id + "', '" + id + "', '"
                + marieke + "', 'OPEN', '2026-11-01')");
        run("insert into lead_signal values (gen_random_uuid(), '" + id
                + "', 'PLAN', gen_random_uuid(), 'Plan', '2026-11-23')");

        assertThat(close(id, 0)).isEqualTo("CHANGED");
        assertThat(close(id, 1)).isEqualTo("closed");
        assertThat(value("select end_reason from lead")).isEqualTo("TRAJECTORY_ENDED");
    }

    private String close(UUID trajectory, int seenSignals) {
        try {
            asStaff(() -> {
                bean(CaseDesk.class)
                        .close(
                                bean(TrajectoryRepository.class).readLocked(trajectory),
                                marieke,
                                seenSignals,
                                new Trajectory.Ending(Outcome.MOVED, LocalDate.of(2026, 11, 23), null));
                return null;
            });
            return "closed";
        } catch (LeadRefused e) {
            return e.why().name();
        }
    }

    @Test
    void goingToAnotherDoesNotResetTheClock() throws Exception {
        UUID lead = lead();
        String due = value("select response_due_at from lead");
        take(lead, marieke, null);
        give(lead, youssef, "Vakantie");

        assertThat(value("select response_due_at from lead")).isEqualTo(due);
        assertThat(value("select responded_at from lead")).isNull();
    }

    @Test
    void fiftyThatArriveAtOnceAreTenForEachOfFiveEqualAdvisors() throws Exception {
        List<UUID> five = new ArrayList<>(List.of(marieke, youssef));
        for (int i = 0; i < 3; i++) {
            UUID more = UUID.randomUUID();
            staff(more, "Adviseur " + i);
            five.add(more);
        }
        for (UUID one : five) {
            terms(one, 40);
        }
        for (int i = 0; i < 50; i++) {
            lead();
        }
        LocalDate today = LocalDate.of(2026, 11, 23);
        List<AssignmentPolicy.Proposal> proposals = asStaff(() -> AssignmentPolicy.distribute(
                bean(LeadListRepository.class).toGiveOldest(0, 100).stream()
                        .map(lead -> lead.wanted(today))
                        .toList(),
                bean(AdvisorRepository.class).team(today)));
        for (AssignmentPolicy.Proposal proposal : proposals) {
            give(
                    proposal.wanted().leadId(),
                    proposal.best().orElseThrow().candidate().terms().staffId(),
                    null);
        }

        assertThat(value("select string_agg(n::text, ' ') from (select count(*) n from lead group by advisor_id) c"))
                .isEqualTo("10 10 10 10 10");
    }

    @Test
    void moreThanCanBeLookedOverAtOnceComesInPartsAndIsCounted() throws Exception {
        Set<UUID> all = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            all.add(lead());
        }
        List<UUID> parts = new ArrayList<>();
        for (int first = 0; first < 30; first += 10) {
            int from = first;
            asStaff(() -> bean(LeadListRepository.class).toGiveOldest(from, 10)).forEach(lead -> parts.add(lead.id()));
        }
        assertThat(parts).containsExactlyInAnyOrderElementsOf(all);
        assertThat(asStaff(() -> bean(LeadListRepository.class).countToGive(null)))
                .isEqualTo(23);
        give(parts.get(0), marieke, null);
        give(parts.get(1), marieke, null);
        assertThat(asStaff(() -> bean(LeadListRepository.class).countToGive(marieke)))
                .isEqualTo(2);
        assertThat(asStaff(() -> bean(LeadListRepository.class).toGiveOf(marieke, 1, 10)))
                .hasSize(1);
    }

    @Test
    void theTeamSaysWhoHasWhatAndWhoIsAway() throws Exception {
        terms(marieke, 40);
        run("update advisor set tracks = '{YOUTH_PREVENTION}', languages = '{nl,tr}' where staff_id = '" + marieke
                + "'");
        run("insert into staff_absence (id, staff_id, from_on, until_on, entered_by, entered_at) values"
                + " (gen_random_uuid(), '" + marieke + "', '2026-11-24', '2026-11-30', '" + youssef
                + "', '2026-11-01'),"
                + " (gen_random_uuid(), '" + marieke + "', '2026-10-01', '2026-10-02', '" + youssef
                + "', '2026-10-01')");
        take(lead(), marieke, null);

        Candidate found = asStaff(() -> bean(AdvisorRepository.class).team(LocalDate.of(2026, 11, 23)))
                .get(0);

        assertThat(found.terms().tracks()).containsExactly(Track.YOUTH_PREVENTION);
        assertThat(found.terms().languages()).containsExactlyInAnyOrder("nl", "tr");
        assertThat(found.open()).isEqualTo(1);
        assertThat(found.absences()).singleElement().satisfies(away -> assertThat(away.from())
                .isEqualTo("2026-11-24"));
    }

    @Test
    void termsThatAColleagueChangedMeanwhileAreNotOverwritten() throws Exception {
        terms(marieke, 40);
        AdvisorTerms shown = asStaff(() -> bean(AdvisorRepository.class).read(marieke));
        AdvisorTerms less = new AdvisorTerms(
                marieke, "Marieke", shown.version(), 24, 20, Set.of("nl", "en"), Set.of(Track.SHORT_ROUTE), false);

        assertThat(asStaff(() -> bean(AdvisorRepository.class).change(less))).isTrue();
        assertThat(asStaff(() -> bean(AdvisorRepository.class).change(less))).isFalse();
        assertThat(asStaff(() -> bean(AdvisorRepository.class).read(marieke)))
                .isEqualTo(new AdvisorTerms(
                        marieke, "Marieke", 1, 24, 20, Set.of("nl", "en"), Set.of(Track.SHORT_ROUTE), false));
    }

    private String take(UUID lead, UUID who, String reason) {
        try {
            asStaff(() -> {
                bean(LeadDesk.class)
                        .take(
                                bean(LeadRepository.class).readLocked(lead),
                                bean(StaffRepository.class).read(who),
                                reason);
                return null;
            });
            return "has it";
        } catch (LeadRefused e) {
            return e.why() + " " + e.details();
        }
    }

    private void give(UUID lead, UUID to, String reason) {
        asStaff(() -> {
            bean(LeadDesk.class)
                    .give(
                            bean(LeadRepository.class).readLocked(lead),
                            bean(StaffRepository.class).read(to),
                            bean(StaffRepository.class).read(youssef),
                            reason);
            return null;
        });
    }

    private static <T> T bean(Class<T> type) {
        return transactions.beans().get(type);
    }

    private <T> T asStaff(java.util.function.Supplier<T> work) {
        Caller caller = new Caller(Set.of(Actor.ANYONE, Actor.COORDINATOR), youssef, "Youssef");
        return transactions.as(caller, DbRole.STAFF, work);
    }

    private static void staff(UUID id, String name) throws SQLException {
        run("insert into staff_member (id, name, email, created_at) values ('" + id + "', '" + name + "', '" + id
                + "@tiem.example', '2026-01-01')");
    }

    private static void terms(UUID id, int most) throws SQLException {
        run("insert into advisor (staff_id, most_open) values ('" + id + "', " + most + ")");
    }

    private static UUID lead() throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into person (id, called, created_at) values ('" + id + "', 'Kim', '2026-11-23')");
        run("insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at) values ('" + id
                + "', '" + id + "', 'SHORT_ROUTE', 'Zelf', 'NEW', '2026-11-23T08:00Z', '2026-11-25T08:00Z')");
        return id;
    }

    private static void run(String sql) throws SQLException {
        database.run(sql);
    }

    private static String value(String sql) throws SQLException {
        return database.value(sql);
    }
}

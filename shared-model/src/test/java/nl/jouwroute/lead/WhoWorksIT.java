package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.AtOnce;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who left, who is no advisor any more, who is away and who looks after their work then; on a real PostgreSQL. */
class WhoWorksIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static TestDatabase database;
    private static Transactions transactions;

    private final UUID marieke = UUID.randomUUID();
    private final UUID youssef = UUID.randomUUID();
    private final UUID carla = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.create("who_works");
        transactions = new Transactions(database.url(), "backend", "test", 4);
        transactions.beans().with(Clock.class, new MovableClock(Instant.parse("2026-11-23T09:00:00Z")));
        absences(); // made before several threads ask for it
    }

    @AfterAll
    static void stop() {
        transactions.close();
    }

    @BeforeEach
    void aTeam() throws SQLException {
        database.run("truncate staff_member, person cascade");
        member(marieke, "Marieke", "ADVISOR");
        member(youssef, "Youssef", "ADVISOR");
        member(carla, "Carla", "COORDINATOR");
        database.run("insert into advisor (staff_id) values ('" + marieke + "'), ('" + youssef + "')");
    }

    @Test
    void whoIsNoAdvisorAnyMoreStaysInTheTeamAsLongAsTheyHaveLeadsAndGetsNoNewOnes() throws SQLException {
        lead(youssef);

        for (String gone : List.of("roles = '{COORDINATOR}'", "roles = '{ADVISOR}', active = false")) {
            database.run("update staff_member set " + gone + " where id = '" + youssef + "'");
            assertThat(team())
                    .as(gone)
                    .filteredOn(one -> one.terms().name().equals("Youssef"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.terms().takesLeads()).isFalse());
        }
        database.run("update lead set ended_at = '2026-11-20', state = 'CLOSED', end_reason = 'HELPED_ALREADY'");
        assertThat(team()).extracting(one -> one.terms().name()).containsExactly("Marieke");
        assertThat(asStaff(() -> advisors().former()))
                .extracting(AdvisorRepository.Former::name)
                .containsExactly("Youssef");
    }

    @Test
    void whatSomebodyHasIsCountedBeforeTheyLeave() throws SQLException {
        assertThat(asStaff(() -> advisors().holdOpen(youssef))).isZero();
        lead(youssef);
        assertThat(asStaff(() -> advisors().holdOpen(youssef))).isOne();
    }

    @Test
    void theWorkOfWhoIsAwayWithoutACoverIsForTheCoordinators() throws SQLException {
        Caller coordinator = caller(carla, Actor.COORDINATOR);
        Caller advisor = caller(marieke, Actor.ADVISOR);
        away(youssef, null);

        assertThat(lookedAfterBy(advisor)).isEmpty();
        assertThat(lookedAfterBy(coordinator))
                .containsExactly(new Cover(youssef, "Youssef", MONDAY.plusDays(3), false));
        assertThat(transactions.as(
                        coordinator, DbRole.STAFF, () -> covers().lookedAfterBy(coordinator, MONDAY.plusDays(4))))
                .as("back again")
                .isEmpty();

        away(youssef, marieke);
        assertThat(lookedAfterBy(coordinator))
                .as("somebody was named after all")
                .isEmpty();
        assertThat(lookedAfterBy(advisor)).containsExactly(new Cover(youssef, "Youssef", MONDAY.plusDays(3), true));
    }

    @Test
    void whoIsAwayAndWhoLooksAfterTheWorkIsWrittenDownByOneRule() throws Exception {
        LocalDate monday = MONDAY.plusDays(7);
        LocalDate friday = monday.plusDays(4);
        asStaff(() -> {
            absences().add(marieke, monday, friday, youssef);
            return null;
        });
        assertThat(absenceRefused(youssef, friday, friday, null)).isEqualTo(LeadRefused.Why.COVERS_THEN);
        assertThat(absenceRefused(youssef, friday.plusDays(1), friday.plusDays(1), youssef))
                .isEqualTo(LeadRefused.Why.COVER_SELF);
        assertThat(absenceRefused(youssef, monday.minusDays(9), monday, marieke))
                .isEqualTo(LeadRefused.Why.COVER_AWAY);
        assertThat(asStaff(() -> absences().propose(youssef, monday, monday)))
                .allSatisfy(one -> assertThat(one.possible()).isFalse());
        assertThat(database.value("select string_agg(action, ' ' order by id) from audit_entry where action in"
                        + " ('ABSENCE_ADDED', 'COVER_SET') and object_id in ('" + marieke + "', '" + youssef + "')"))
                .isEqualTo("ABSENCE_ADDED COVER_SET");
    }

    @Test
    void anAbsenceThatIsPostedTwiceIsOneAndTwoDoNotCoverEachOtherAtTheSameMoment() throws Exception {
        LocalDate day = MONDAY.plusDays(7);
        LocalDate later = day.plusDays(7);

        AtOnce.each(4, i -> String.valueOf(absenceRefused(marieke, day, day, i % 2 == 0 ? null : youssef)));
        assertThat(database.value("select count(*) || ' ' || count(distinct cover_id) from staff_absence"))
                .isEqualTo("2 1");

        assertThat(AtOnce.each(
                        2,
                        i -> String.valueOf(
                                i == 0
                                        ? absenceRefused(marieke, later, later, youssef)
                                        : absenceRefused(youssef, later, later, marieke))))
                .containsOnlyOnce("null");
    }

    private Enum<?> absenceRefused(UUID who, LocalDate from, LocalDate until, UUID cover) {
        try {
            asStaff(() -> {
                absences().add(who, from, until, cover);
                return null;
            });
            return null;
        } catch (LeadRefused e) {
            return e.why();
        }
    }

    private void member(UUID id, String name, String role) throws SQLException {
        database.run("insert into staff_member (id, name, email, roles, created_at) values ('" + id + "', '" + name
                + "', '" + name + "@tiem.example', '{" + role + "}', '2026-01-01')");
    }

    private void lead(UUID advisor) throws SQLException {
        UUID id = UUID.randomUUID();
        database.run("insert into person (id, called, created_at) values ('" + id + "', 'Kim', '2026-01-01')");
        database.run("insert into lead (id, person_id, track, track_reason, state, advisor_id, received_at,"
                + " response_due_at) values ('" + id + "', '" + id + "', 'SHORT_ROUTE', '', 'ASSIGNED', '" + advisor
                + "', '2026-11-01', '2026-11-02')");
    }

    private void away(UUID advisor, UUID cover) throws SQLException {
        database.run("insert into staff_absence (id, staff_id, from_on, until_on, entered_by, entered_at, cover_id)"
                + " values (gen_random_uuid(), '" + advisor + "', '2026-11-23', '2026-11-26', '" + advisor
                + "', '2026-11-20', " + (cover == null ? "null" : "'" + cover + "'") + ")");
    }

    private List<Cover> lookedAfterBy(Caller caller) {
        return transactions.as(caller, DbRole.STAFF, () -> covers().lookedAfterBy(caller, MONDAY));
    }

    private List<Candidate> team() {
        return asStaff(() -> advisors().team(MONDAY));
    }

    private static AdvisorRepository advisors() {
        return transactions.beans().get(AdvisorRepository.class);
    }

    private static AbsenceDesk absences() {
        return transactions.beans().get(AbsenceDesk.class);
    }

    private static CoverRepository covers() {
        return transactions.beans().get(CoverRepository.class);
    }

    private <T> T asStaff(Supplier<T> work) {
        return transactions.as(caller(carla, Actor.COORDINATOR), DbRole.STAFF, work);
    }

    private static Caller caller(UUID id, Actor actor) {
        return new Caller(Set.of(Actor.ANYONE, actor), id, "Iemand");
    }
}

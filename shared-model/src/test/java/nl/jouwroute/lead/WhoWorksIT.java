package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who left, who is no advisor any more and who is away without a cover leave nothing that nobody sees; on a real PostgreSQL. */
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
        transactions = new Transactions(database.url(), "backend", "test", 1);
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

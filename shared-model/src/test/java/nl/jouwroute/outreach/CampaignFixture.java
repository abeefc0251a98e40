package nl.jouwroute.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.outreach.CampaignDesk.Called;
import nl.jouwroute.outreach.CampaignDesk.Flyer;
import nl.jouwroute.outreach.CampaignDesk.Named;
import nl.jouwroute.referral.CallOutcome;
import nl.jouwroute.referral.Invitation.Via;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * A campaign with a group of three, on a real PostgreSQL of its own with the narrow roles of the back-end and of the
 * invited.
 */
abstract class CampaignFixture {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    static final MovableClock CLOCK = new MovableClock(NOW);

    static TestDatabase database;
    static Transactions portal;

    private static Transactions backend;

    final UUID staff = UUID.randomUUID();
    UUID campaign;

    @BeforeAll
    static void start(TestInfo test) {
        database = TestDatabase.create(
                test.getTestClass().orElseThrow().getSimpleName().toLowerCase(Locale.ROOT));
        backend = transactions("backend");
        portal = transactions("portal");
    }

    private static Transactions transactions(String login) {
        return new Transactions(database.url(), login, "test", 2).at(CLOCK);
    }

    @AfterAll
    static void stop() {
        backend.close();
        portal.close();
    }

    @BeforeEach
    void aCampaignOfThree() throws SQLException {
        CLOCK.set(NOW);
        run("truncate notification, audit_entry, campaign, objection, person, staff_member cascade");
        run("insert into staff_member (id, name, email, created_at) values ('" + staff
                + "', 'Marieke', 'm@tiem.example', '2026-11-01Z')");
        campaign = begin();
        assertThat(add(
                        named("Bilal", "bilal@example.org", "0612345671"),
                        named("Dewi", "dewi@example.org"),
                        named("Thijs", "0612345673")))
                .isEqualTo(3);
    }

    private UUID begin() {
        return in(() -> desk().begin(
                        new OutreachCampaign.Plan(
                                UUID.randomUUID(),
                                "Contracten",
                                "De gemeente",
                                "Je contract stopt",
                                "Hoi",
                                "Brief",
                                LocalDate.of(2026, 11, 23)),
                        staff));
    }

    void isLeftAlone(String name) throws SQLException {
        assertThat(listed()).doesNotContain(name);
        assertThat(called("2026-11-24T10:00:00Z")).doesNotContain(name);
        List<String> flyers = in(() -> desk().flyers(campaign, true)).stream()
                .map(Flyer::called)
                .toList();
        assertThat(flyers).isNotEmpty().doesNotContain(name);
        for (Via via : List.of(Via.EMAIL, Via.SMS)) {
            try {
                in(() -> desk().send(campaign, via));
            } catch (CampaignRefused nobodyElseHasSuchAnAddress) {
                assertThat(nobodyElseHasSuchAnAddress.why()).isEqualTo(CampaignRefused.Why.NOBODY);
            }
        }
        assertThat(list("select p.called from notification n join person p on p.id = n.person_id"
                        + " where n.kind = 'CAMPAIGN_INVITATION'"))
                .doesNotContain(name);
    }

    UUID call(String name, CallOutcome outcome, LocalDate again, boolean talk) {
        UUID member = member(name);
        return in(() -> desk().called(
                        campaign, member, new Called(UUID.randomUUID(), outcome, null, again, true, talk), staff));
    }

    List<String> called(String instant) {
        CLOCK.set(Instant.parse(instant));
        LocalDate today = LocalDate.parse(instant.substring(0, 10));
        return in(() -> bean(CampaignCallRepository.class)
                        .calls(
                                campaign,
                                today,
                                today.atStartOfDay(ZoneOffset.UTC).toInstant(),
                                3,
                                10))
                .stream()
                .map(CampaignCallRepository.Call::called)
                .toList();
    }

    List<String> listed() {
        return in(() -> group().list(campaign, 10)).stream()
                .map(GroupRepository.Listed::called)
                .toList();
    }

    int add(Named... named) {
        return in(() -> desk().addNamed(campaign, List.of(named), staff));
    }

    static Named named(String called, String... addresses) {
        List<ContactAddress> all = new ArrayList<>();
        for (String one : addresses) {
            all.add(address(one));
        }
        return new Named(called, all);
    }

    static ContactAddress address(String typed) {
        return ContactAddress.parseAny(typed).orElseThrow();
    }

    static String token(Flyer flyer) {
        return flyer.link().substring(flyer.link().lastIndexOf('/') + 1);
    }

    UUID person(String called, String mail) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into person (id, called, created_at) values ('" + id + "', '" + called + "', '2026-11-01Z')");
        run("insert into contact_point (id, person_id, kind, address) values ('" + id + "', '" + id + "', 'EMAIL', '"
                + mail + "')");
        return id;
    }

    UUID id(String called) {
        return one("select id::text from person where called = '" + called + "'");
    }

    UUID member(String called) {
        return one("select m.id::text from campaign_member m join person p on p.id = m.person_id where p.called = '"
                + called + "'");
    }

    static UUID one(String sql) {
        try {
            return UUID.fromString(list(sql).get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static CampaignDesk desk() {
        return bean(CampaignDesk.class);
    }

    static GroupRepository group() {
        return bean(GroupRepository.class);
    }

    static <T> T bean(Class<T> type) {
        return bean(backend, type);
    }

    static <T> T bean(Transactions where, Class<T> type) {
        return where.beans().get(type);
    }

    static <T> T in(Supplier<T> work) {
        return backend.as(Caller.SYSTEM, DbRole.STAFF, work);
    }

    static <T> T inPortal(Supplier<T> work) {
        return portal.as(Caller.SYSTEM, DbRole.INVITEE, work);
    }

    static void run(String sql) throws SQLException {
        database.run(sql);
    }

    static List<String> list(String sql) throws SQLException {
        return database.list(sql);
    }
}

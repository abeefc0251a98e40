package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Settings;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is mailed when about leads that wait, on a real PostgreSQL, with the back-end's narrow role. */
class ResponseDigestIT {

    private static TestDatabase database;
    private static Transactions transactions;
    private static final MovableClock CLOCK = new MovableClock(Instant.EPOCH);

    private static final UUID SCHOOL = UUID.randomUUID();

    private final UUID marieke = UUID.randomUUID();
    private final UUID carla = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.create("response_digest");
        transactions = new Transactions(database.url(), "backend", "test", 2);
        transactions.beans().with(Clock.class, CLOCK);
        transactions.beans().with(Settings.class, new Settings(Map.of("JR_ORIGIN", "https://route.example")));
    }

    @AfterAll
    static void stop() {
        transactions.close();
    }

    @BeforeEach
    void anAdvisorAndACoordinator() throws SQLException {
        run("truncate lead, staff_member, notification, referring_organisation cascade");
        run("insert into staff_member (id, name, email, roles, created_at) values ('" + marieke
                + "', 'Marieke V', 'marieke@tiem.example', '{ADVISOR}', '2026-01-01'), ('" + carla
                + "', 'Carla V', 'carla@tiem.example', '{COORDINATOR}', '2026-01-01')");
        run("insert into advisor (staff_id) values ('" + marieke + "')");
    }

    @Test
    void beforeTheLimitAndAfterItTheAdvisorIsToldOnceADayWithoutAName() throws SQLException {
        lead(marieke, "2026-11-24T12:00:00Z", null);
        assertThat(sendAt("2026-11-23T09:00:00Z")).as("the day before").isZero();
        assertThat(sendAt("2026-11-24T06:59:00Z"))
                .as("before eight in Amsterdam")
                .isZero();
        assertThat(sendAt("2026-11-24T07:00:00Z")).as("advisor and coordinator").isEqualTo(2);
        sendAt("2026-11-24T09:00:00Z");
        assertThat(mails("marieke")).as("once that day").hasSize(1);
        assertThat(mails("marieke").get(0))
                .contains("1 persoon moet vandaag nog iets van je horen.", "/staff/")
                .doesNotContain("Kim");
        sendAt("2026-11-25T09:00:00Z");
        assertThat(mails("marieke")).hasSize(2);
        assertThat(mails("marieke").get(1)).contains("1 persoon wacht al te lang op jouw eerste reactie.");
    }

    @Test
    void aLeadThatNobodyHasRunsTooAndTheCoordinatorIsTold() throws SQLException {
        lead(null, "2026-11-24T12:00:00Z", null);
        lead(null, "2026-11-26T12:00:00Z", null);
        sendAt("2026-11-24T15:00:00Z");

        assertThat(mails("marieke")).isEmpty();
        assertThat(mails("carla"))
                .singleElement()
                .asString()
                .contains("1 persoon wacht te lang, bij het hele team.", "2 mensen hebben nog geen adviseur.");
    }

    @Test
    void inTheWeekendOnAHolidayAndDuringAnAbsenceNothingIsSent() throws SQLException {
        lead(marieke, "2026-11-20T12:00:00Z", null);
        assertThat(sendAt("2026-11-22T10:00:00Z")).as("Sunday").isZero();
        assertThat(sendAt("2026-12-25T10:00:00Z")).as("Christmas").isZero();
        run("insert into staff_absence (id, staff_id, from_on, until_on, entered_by, entered_at) values"
                + " (gen_random_uuid(), '" + marieke + "', '2026-11-23', '2026-11-24', '" + carla
                + "', '2026-11-01')");
        assertThat(sendAt("2026-11-23T10:00:00Z")).as("the coordinator alone").isEqualTo(1);
        assertThat(mails("marieke")).isEmpty();
        assertThat(sendAt("2026-11-25T10:00:00Z")).as("back again").isEqualTo(2);
    }

    @Test
    void whoLooksAfterTheWorkOfAColleagueIsToldBeforeTheLimitToo() throws SQLException {
        away();
        lead(marieke, "2026-11-24T12:00:00Z", null);
        lead(marieke, "2026-11-23T12:00:00Z", null);
        lead(marieke, "2026-11-26T12:00:00Z", null);

        sendAt("2026-11-24T09:00:00Z");

        assertThat(mails("marieke")).isEmpty();
        assertThat(mails("youssef"))
                .singleElement()
                .asString()
                .contains(
                        "1 persoon wacht te lang, bij wie jij waarneemt.",
                        "1 persoon moet vandaag nog iets horen, bij wie jij waarneemt.");
    }

    @Test
    void whoHadAResponseIsNotCounted() throws SQLException {
        lead(marieke, "2026-11-20T12:00:00Z", "2026-11-20T11:00:00Z");
        assertThat(sendAt("2026-11-23T10:00:00Z")).isZero();
    }

    @Test
    void whoMustStillHearWhoPutThemForwardIsToldBeforeTheMonthEndsAndAfter() throws SQLException {
        lead(marieke, "2026-11-20T12:00:00Z", "2026-11-20T11:00:00Z");
        putForward("2026-10-30T12:00:00Z");

        assertThat(sendAt("2026-11-20T09:00:00Z")).as("more than a week before").isZero();
        sendAt("2026-11-23T09:00:00Z");
        assertThat(mails("marieke").get(0))
                .contains(
                        "1 persoon moet binnen een week horen door wie die is aangemeld en waarom.", "\"today\":\"1\"")
                .doesNotContain("Kim");
        assertThat(mails("carla")).as("the advisor has it, and time").isEmpty();
        sendAt("2026-12-01T09:00:00Z");
        assertThat(mails("marieke").get(1))
                .contains("1 persoon had al moeten horen door wie die is aangemeld en waarom.", "\"late\":\"1\"");
        assertThat(mails("carla"))
                .singleElement()
                .asString()
                .contains("1 persoon had al moeten horen door wie die is aangemeld en waarom, bij het hele team.");
        run("update referral set told_at = '2026-12-01', told_how = 'PHONE', told_by = '" + marieke + "'");
        assertThat(sendAt("2026-12-02T09:00:00Z")).as("told").isZero();
    }

    @Test
    void whoeverLooksAfterTheWorkHearsOfItAndOfNobodyTheCoordinatorDoes() throws SQLException {
        UUID youssef = away();
        lead(marieke, "2026-11-20T12:00:00Z", "2026-11-20T11:00:00Z");
        putForward("2026-10-30T12:00:00Z");

        sendAt("2026-11-24T09:00:00Z");
        assertThat(mails("youssef"))
                .singleElement()
                .asString()
                .contains(
                        "1 persoon moet binnen een week horen door wie die is aangemeld en waarom, bij wie jij waarneemt.");
        assertThat(mails("carla")).isEmpty();
        run("update staff_member set active = false where id = '" + marieke + "'");
        sendAt("2026-11-25T09:00:00Z");
        assertThat(mails("carla"))
                .singleElement()
                .asString()
                .contains("1 persoon moet binnen een week horen door wie die is aangemeld en waarom, zonder adviseur.");
        run("update staff_member set active = true");
        run("update lead set advisor_id = '" + youssef + "'");
        sendAt("2026-11-26T09:00:00Z");
        assertThat(mails("youssef").get(mails("youssef").size() - 1))
                .contains("en waarom.")
                .doesNotContain("waarneemt");
    }

    /** Marieke is away, and Youssef looks after her work. */
    private UUID away() throws SQLException {
        UUID youssef = UUID.randomUUID();
        run("insert into staff_member (id, name, email, roles, created_at) values ('" + youssef
                + "', 'Youssef', 'youssef@tiem.example', '{ADVISOR}', '2026-01-01')");
        run("insert into advisor (staff_id) values ('" + youssef + "')");
        run("insert into staff_absence (id, staff_id, from_on, until_on, entered_by, entered_at, cover_id) values"
                + " (gen_random_uuid(), '" + marieke + "', '2026-11-23', '2026-11-27', '" + carla + "', '2026-11-01', '"
                + youssef + "')");
        return youssef;
    }

    private static void putForward(String received) throws SQLException {
        run("insert into referring_organisation values ('" + SCHOOL + "', 'School', 'SCHOOL')");
        run("insert into mentor values ('" + SCHOOL + "', '" + SCHOOL + "', 'Mentor', 'mentor@school.example', true)");
        run("insert into referral (id, organisation_id, mentor_id, person_id, named, reason, young_person_knows, state,"
                + " form_key, received_at) select '" + SCHOOL + "', '" + SCHOOL + "', '" + SCHOOL
                + "', person_id, 'Kim', 'NO_CONTACT', true, 'RECEIVED', '" + SCHOOL + "', '" + received
                + "' from lead");
    }

    private int sendAt(String instant) {
        CLOCK.set(Instant.parse(instant));
        ResponseDigest digest = transactions.beans().get(ResponseDigest.class);
        return transactions.as(Caller.SYSTEM, DbRole.STAFF, digest::send);
    }

    private static void lead(UUID advisor, String due, String responded) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into person (id, called, created_at) values ('" + id + "', 'Kim', '2026-11-01')");
        run("insert into lead (id, person_id, track, track_reason, state, advisor_id, received_at, response_due_at,"
                + " responded_at) values ('" + id + "', '" + id + "', 'SHORT_ROUTE', 'Zelf', '"
                + (advisor == null ? "NEW" : "ASSIGNED") + "', " + quoted(advisor) + ", '2026-11-19', '" + due + "', "
                + quoted(responded) + ")");
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private static void run(String sql) throws SQLException {
        database.run(sql);
    }

    private static List<String> mails(String to) throws SQLException {
        return database.list("select params from notification where kind = 'RESPONSE_DIGEST' and address = '" + to
                + "@tiem.example' order by created_at");
    }
}

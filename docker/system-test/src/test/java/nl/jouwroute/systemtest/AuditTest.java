package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every step of the main path leaves its entries, with who did it. */
@SystemTest
class AuditTest {

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;
    private final long before;

    AuditTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
        this.before = system.database().number("select coalesce(max(id), 0) from audit_entry");
    }

    @Test
    void aResidentsPathIsWrittenDownStepByStep() throws IOException {
        String address = TestSystem.newAddress();
        Visitor visitor = system.visitor();
        Page asked =
                visitor.get("/inloggen").form("stuur").set("adres", address).submit();
        String code = system.mailbox().awaitCode(address);
        asked.form("verder")
                .set("code", code.equals("111111") ? "222222" : "111111")
                .submit()
                .form("verder")
                .set("code", code)
                .submit();
        assertThat(entries())
                .containsExactly(
                        "PUBLIC CODE_ASKED DONE PORTAL",
                        "PUBLIC LOG_IN REFUSED PORTAL",
                        "PUBLIC ACCOUNT_STARTED DONE PORTAL");

        cases.sendPlan(visitor);
        visitor.getOnly("/mijn/plan.pdf");
        cases.fillProfile(visitor);
        cases.sendVideo(visitor, Films.webm());
        String session = new Sessions(system).create(5);
        visitor.get(session).form("inschrijf").choose("contact", "ja").submit();
        visitor.get("/mijn/bijeenkomsten");
        visitor.post("/uitloggen", java.util.Map.of());

        assertThat(entries())
                .contains(
                        "RESIDENT PLAN_ANSWERED DONE PORTAL",
                        "RESIDENT PLAN_SUBMITTED DONE PORTAL",
                        "RESIDENT SIGNAL_RECEIVED DONE PORTAL",
                        "RESIDENT PLAN_PDF DONE PORTAL",
                        "RESIDENT PROFILE_SAVED DONE PORTAL",
                        "RESIDENT VIDEO_STARTED DONE PORTAL",
                        "RESIDENT VIDEO_RECEIVED DONE PORTAL",
                        "RESIDENT VIDEO_REVIEW_ALLOWED DONE PORTAL",
                        "SYSTEM VIDEO_SCANNED DONE JOB",
                        "SYSTEM VIDEO_READY DONE JOB",
                        "RESIDENT BOOKING_MADE DONE PORTAL",
                        "RESIDENT CONTACT_ALLOWED DONE PORTAL",
                        "RESIDENT LOGGED_OUT DONE PORTAL");
        worksThrough(address, session);
    }

    private void worksThrough(String address, String session) {
        UUID lead = cases.leadsOf(address).get(0);
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        Page file = marieke.get("/staff/lead/" + lead);
        marieke.getOnly(file.document().selectFirst("video source, video").attr("src"));
        file.form("goed").submit();
        marieke.get("/staff/lead/" + lead).form("pak").submit();
        Page trajectory = marieke.get("/staff/lead/" + lead)
                .form("accepteer")
                .choose("bereikt", "ja")
                .submit();
        trajectory.form("sluit").choose("uitkomst", "WORK").submit();
        marieke.post("/staff/uitloggen", java.util.Map.of());
        UUID held = UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
        system.database()
                .change(
                        "update group_session set starts_at = ?, closes_at = ? where id = ?",
                        Timestamp.from(Instant.now().plusSeconds(600)),
                        Timestamp.from(Instant.now()),
                        held);
        staff.visitor(Staff.PLANNER)
                .get("/staff" + session + "/aanwezig")
                .form("Er")
                .submit();
        staff.tryToLogIn(system.visitor(), Staff.ADVISOR, "verkeerd");

        assertThat(entries())
                .contains(
                        "PUBLIC STAFF_LOGGED_IN DONE STAFF",
                        "STAFF LEAD_VIEWED DONE STAFF",
                        "STAFF PLAN_VIEWED DONE STAFF",
                        "STAFF VIDEO_VIEWED DONE STAFF",
                        "STAFF VIDEO_APPROVED DONE STAFF",
                        "STAFF LEAD_TAKEN DONE STAFF",
                        "STAFF CONTACT_NOTED DONE STAFF",
                        "STAFF LEAD_ACCEPTED DONE STAFF",
                        "STAFF TRAJECTORY_STARTED DONE STAFF",
                        "STAFF TRAJECTORY_CLOSED DONE STAFF",
                        "STAFF ATTENDANCE_PRESENT DONE STAFF",
                        "STAFF STAFF_LOGGED_OUT DONE STAFF",
                        "PUBLIC STAFF_LOG_IN REFUSED STAFF");
    }

    @Test
    void aSchoolsPathIsWrittenDownStepByStep() {
        Schools schools = new Schools(system);
        String address = TestSystem.newAddress();
        schools.refer(schools.logIn(schools.newMentor()), "Noor", address);
        schools.join(system.visitor(), schools.invitation(address), address);

        assertThat(entries())
                .contains(
                        "PUBLIC LOGGED_IN DONE PORTAL",
                        "MENTOR REFERRAL_RECEIVED DONE PORTAL",
                        "MENTOR SIGNAL_RECEIVED DONE PORTAL",
                        "MENTOR INVITATION_SENT DONE PORTAL",
                        "PUBLIC INVITATION_OPENED DONE PORTAL",
                        "PUBLIC REFERRAL_JOINED DONE PORTAL");
    }

    /** What was written since this test began, such as {@code RESIDENT PLAN_SUBMITTED DONE PORTAL}. */
    private List<String> entries() {
        return system
                .database()
                .rows(
                        "select actor_kind || ' ' || action || ' ' || result || ' ' || origin as entry from audit_entry"
                                + " where id > ? order by id",
                        before)
                .stream()
                .map(row -> (String) row.get("entry"))
                .toList();
    }
}

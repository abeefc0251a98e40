package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everything an advisor or planner does is a plain form: a browser without JavaScript does it all. */
@SystemTest
class StaffFormsTest {

    private final TestSystem system;
    private final Residents residents;
    private final Staff staff;
    private final LeadCase cases;
    private final Sessions sessions;

    StaffFormsTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
        this.sessions = new Sessions(system);
    }

    @Test
    void anotherTakeIsAskedForAndTheNextOneApproved() throws IOException {
        Residents.LoggedIn kim = residents.newcomer();
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        UUID first = cases.sendVideo(kim.visitor(), Films.webm());

        Page refused =
                marieke.get("/staff/videos?video=" + first).form("anders").submit();
        assertThat(refused.document().selectFirst(".ui-message-error").text()).contains("Schrijf in het bericht");
        assertThat(cases.stateOfVideo(first)).isEqualTo("READY");
        Page asked =
                refused.form("anders").set("bericht", "Ga bij een raam staan.").submit();
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.address().toString()).endsWith("gedaan=ANOTHER_TAKE");
        assertThat(cases.stateOfVideo(first)).isEqualTo("NEEDS_CHANGES");
        system.mailbox().awaitMail(kim.address(), mail -> mail.subject().equals("Je video kan nog beter"));
        assertThat(kim.visitor().get("/mijn/video").text()).contains("Ga bij een raam staan.");

        UUID second = cases.sendVideo(kim.visitor(), Films.webm());
        Page approved = marieke.get(
                        "/staff/lead/" + cases.leadsOf(kim.address()).get(0))
                .form("goed")
                .submit();
        assertThat(approved.address().toString()).endsWith("gedaan=APPROVED");
        assertThat(cases.stateOfVideo(second)).isEqualTo("APPROVED");
        assertThat(cases.stateOfVideo(first)).as("a newer one is approved").isEqualTo("DELETED");
        system.mailbox().awaitMail(kim.address(), mail -> mail.subject().equals("Je video is goed"));
    }

    @Test
    void contactIsNotedAndTheLeadAcceptedClosedAndReopened() {
        String address = TestSystem.newAddress();
        UUID lead = cases.lead(address);
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        String path = "/staff/lead/" + lead;

        Page noted = marieke.get(path)
                .form("bewaar")
                .set("soort", "EMAIL")
                .choose("bereikt", "nee")
                .set("notitie", "Nog geen antwoord.")
                .set("stap", "Bellen")
                .set("wanneer", "2030-01-02")
                .submit();
        assertThat(noted.text()).contains("Je contactpoging is bewaard.");
        assertThat(noted.document().select("main").text()).contains("Nog geen antwoord.", "Bellen");
        assertThat(cases.attempts(lead)).isEqualTo(1);

        Page early =
                marieke.get(path).form("accepteer").choose("bereikt", "nee").submit();
        assertThat(early.document().select(".ui-message-error"))
                .as("nobody was spoken to")
                .isNotEmpty();
        assertThat(cases.of(lead, "state")).isEqualTo("CONTACTED");

        Page started =
                marieke.get(path).form("accepteer").choose("bereikt", "ja").submit();
        assertThat(started.path()).startsWith("/staff/traject/");
        assertThat(cases.of(lead, "state")).isEqualTo("ACCEPTED");

        Page more = marieke.get(started.path())
                .form("bewaar")
                .choose("bereikt", "ja")
                .set("notitie", "Kennisgemaakt.")
                .submit();
        assertThat(more.document().select("main").text()).contains("Kennisgemaakt.");

        Page unsaid = marieke.get(started.path()).form("sluit").submit();
        assertThat(unsaid.document().select(".ui-message-error"))
                .as("no outcome")
                .isNotEmpty();
        assertThat(stateOf(lead)).isEqualTo("OPEN");
        Page closed = unsaid.form("sluit").choose("uitkomst", "EDUCATION").submit();
        assertThat(closed.address().toString()).endsWith("gedaan=TRAJECTORY_CLOSED");
        assertThat(stateOf(lead)).isEqualTo("CLOSED");
        assertThat(cases.of(lead, "ended_at")).isNotNull();

        Page again = marieke.get(started.path()).form("open").submit();
        assertThat(again.address().toString()).endsWith("gedaan=TRAJECTORY_REOPENED");
        assertThat(stateOf(lead)).isEqualTo("OPEN");
        assertThat(cases.of(lead, "ended_at")).isNull();
        assertThat(cases.staffActions(address))
                .contains(
                        "CONTACT_NOTED",
                        "LEAD_ACCEPTED",
                        "TRAJECTORY_STARTED",
                        "TRAJECTORY_CLOSED",
                        "TRAJECTORY_REOPENED");
    }

    private Object stateOf(UUID lead) {
        return system.database()
                .rows("select state from trajectory where lead_id = ?", lead)
                .get(0)
                .get("state");
    }

    @Test
    void whoIsAtTheDoorIsTicked() {
        Residents.LoggedIn kim = residents.newcomer();
        Residents.LoggedIn sam = residents.newcomer();
        String session = sessions.create(5);
        for (Residents.LoggedIn guest : java.util.List.of(kim, sam)) {
            guest.visitor()
                    .get(session)
                    .form("inschrijf")
                    .choose("contact", "nee")
                    .submit();
        }
        sessions.opensItsDoor(session);
        Visitor petra = staff.visitor(Staff.PLANNER);
        String door = "/staff" + session + "/aanwezig";

        Page here = petra.get(door).form("Er").submit();
        assertThat(here.text()).contains("1 van 2 zijn er");
        Page why = here.form("Niet er").submit();
        assertThat(why.document().select("form button").eachText()).contains("Ziek");
        Page ill = why.form("Ziek").submit();
        assertThat(ill.text()).contains("0 van 2 zijn er");
        Page corrected = ill.form("Er").submit();
        assertThat(corrected.text()).contains("1 van 2 zijn er");
        assertThat(cases.staffActions(kim.address()).contains("ATTENDANCE_ABSENT")
                        || cases.staffActions(sam.address()).contains("ATTENDANCE_ABSENT"))
                .isTrue();
    }
}

package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What residents write back, from their mail program or phone to the lead. */
@SystemTest
class ReplyTest {

    private static final String FORGED = "antwoord+0123456789abcdefghijklmnopqrstuv@gemeente.example";

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    ReplyTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void anAnswerByMailLandsOnTheLeadAndWaitsThereAndAForgedOneDoesNot() {
        String address = TestSystem.newAddress();
        UUID lead = cases.lead(address);
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        marieke.get("/staff/lead/" + lead).form("pak").submit();
        marieke.get("/staff/lead/" + lead + "?sjabloon=CALL&via=EMAIL")
                .form("verstuur")
                .submit();
        Mailbox.Mail written = system.mailbox().awaitMail(address, mail -> true);
        assertThat(written.body()).contains("Je kunt deze e-mail gewoon beantwoorden.");
        String replyTo = written.replyTo();
        assertThat(replyTo).matches("antwoord\\+[0-9a-v]{32}@gemeente\\.example");
        String words = "Donderdag om elf uur is goed " + UUID.randomUUID();
        String strange = "Ik hoor hier niet " + UUID.randomUUID();

        system.mailbox().write("moeder@elders.example", FORGED, "Re", strange);
        system.mailbox().write("moeder@elders.example", replyTo, "Re: Ik bel je", words + "\n\n> Dag Noor,\n> tot dan");

        Waiting.patiently().untilAsserted(() -> assertThat(main(marieke.get("/staff/lead/" + lead)))
                .contains(
                        "Antwoorden van Noor Re: Ik bel je " + words,
                        "Dit adres kennen we niet van Noor",
                        "Wacht op jou")
                .doesNotContain("Dag Noor, tot dan", strange));
        assertThat(main(marieke.get("/staff/"))).contains("Wacht op antwoord van jou", "antwoord per e-mail");
        Page done = marieke.get("/staff/lead/" + lead).form("Afgehandeld").submit();
        assertThat(main(done)).contains("Afgehandeld.", words).doesNotContain("Wacht op jou");
        assertThat(system.database()
                        .number(
                                "select count(*) from audit_entry where action = 'REPLY_HANDLED'"
                                        + " and person_id = (select person_id from lead where id = ?)",
                                lead))
                .isEqualTo(1);

        Waiting.patiently().untilAsserted(() -> assertThat(system.database()
                        .number("select count(*) from reply where state = 'LOOSE' and words = ?", strange))
                .isEqualTo(1));
        try (Phone desk = staff.desk(Staff.COORDINATOR, "/staff/antwoorden")) {
            assertThat(desk.page().innerText("main")).contains(strange, "Van wie is dit?");
            desk.check().screenshot("staff-antwoorden");
            desk.page().navigate(system.origin() + "/staff/lead/" + lead + "#p-antwoorden");
            desk.check().screenshot("staff-lead-antwoord");
        }
    }

    @Test
    void anAnswerByTextIsBroughtByTheGatewayOnly() {
        UUID lead = cases.lead(TestSystem.newAddress());
        String number = "+3161" + (1_000_000 + (int) (Math.random() * 8_999_999));
        system.database()
                .change(
                        "insert into contact_point (id, person_id, kind, address, verified_at)"
                                + " select gen_random_uuid(), person_id, 'MOBILE', ?, received_at from lead where id = ?",
                        number,
                        lead);
        system.database()
                .change(
                        "insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion,"
                                + " state, due_at, sent_at, created_at) select gen_random_uuid(), 'ADVISOR_MESSAGE', 'SMS', ?, 'nl',"
                                + " person_id, '{}', id, 'first', 'SENT', received_at, received_at, received_at from lead"
                                + " where id = ?",
                        number,
                        lead);
        String id = UUID.randomUUID().toString();
        String json = "{\"id\": \"" + id + "\", \"from\": \"" + number + "\", \"text\": \"STOP\"}";

        assertThat(bring("Bearer " + "x".repeat(36), json)).isEqualTo(401);
        assertThat(bring(null, json)).isEqualTo(401);
        String good = "Bearer " + SmsInbox.INBOUND_TOKEN;
        assertThat(bring(good, "{\"id\": 1}")).isEqualTo(400);
        assertThat(bring(good, "{\"id\": \"a\", \"from\": \"b\", \"text\": \"" + "x".repeat(20_000) + "\"}"))
                .isEqualTo(413);
        assertThat(bring(good, json)).isEqualTo(204);
        assertThat(bring(good, json)).as("the gateway did not hear the answer").isEqualTo(204);

        Waiting.patiently()
                .untilAsserted(() -> assertThat(cases.of(lead, "end_reason")).isEqualTo("OBJECTION"));
        assertThat(system.database().number("select count(*) from reply where lead_id = ?", lead))
                .isEqualTo(1);
    }

    private int bring(String authorization, String json) {
        HttpRequest.Builder request = system.visitor()
                .request("/api/v1/sms")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return system.visitor().send(request).statusCode();
    }

    private static String main(Page page) {
        return page.document().select("main").text();
    }
}

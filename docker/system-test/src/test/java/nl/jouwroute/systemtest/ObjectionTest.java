package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.notification.MessageKind;
import org.junit.jupiter.api.Test;

/** "Benader mij niet": by the link of a message, by phone, on the own page; at once, for good, over all that is sent. */
@SystemTest
class ObjectionTest {

    private final TestSystem system;
    private final Schools schools;
    private final Staff staff;
    private final LeadCase cases;

    ObjectionTest(TestSystem system) {
        this.system = system;
        this.schools = new Schools(system);
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void theLinkInAMessageSaysItWithoutLogInAndOpeningItSaysNothing() {
        String address = TestSystem.newAddress();
        schools.refer(schools.logIn(schools.newMentor()), "Noor", address);
        String link = linkTo(address);

        system.visitor().get(link);
        Page opened = system.visitor().get(link);
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        assertThat(opened.text()).doesNotContain("Noor", address);
        assertThat(objects(address)).as("a program that opens links").isFalse();

        Page said = opened.form("geen-contact").submit();

        assertThat(said.heading()).isEqualTo("Goed, wij benaderen je niet meer");
        assertThat(objects(address)).isTrue();
        assertThat(cases.of(cases.leadsOf(address).get(0), "state")).isEqualTo("CLOSED");
        system.mailbox().awaitMail(address, mail -> mail.subject().equals("Wij benaderen je niet meer"));
        assertThat(system.visitor().get("/nee/" + "A".repeat(43)).status()).isEqualTo(404);
        nothingThatApproachesLeavesTo(address);

        schools.refer(schools.logIn(schools.newMentor()), "Noor", address);
        assertThat(system.database()
                        .number(
                                "select count(*) from notification where address = ? and kind = 'SCHOOL_INVITATION'",
                                address))
                .isEqualTo(2); // the first, and the one that this test put in the queue
    }

    /** Puts one message of every approaching kind in the queue, as anything may: none of them leaves. */
    private void nothingThatApproachesLeavesTo(String address) {
        int before = system.mailbox().to(address).size();
        List<String> kinds = java.util.Arrays.stream(MessageKind.values())
                .filter(MessageKind::isApproach)
                .map(MessageKind::name)
                .toList();
        for (String kind : kinds) {
            system.database()
                    .change(
                            "insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion,"
                                    + " due_at, created_at) select gen_random_uuid(), ?, 'EMAIL', ?, 'nl', person_id, '{}', gen_random_uuid(),"
                                    + " 'test', current_timestamp, current_timestamp from contact_point where address = ? limit 1",
                            kind,
                            address,
                            address);
        }
        Waiting.patiently().untilAsserted(() -> assertThat(system.database()
                        .number("select count(*) from notification where address = ? and state = 'WITHHELD'", address))
                .isEqualTo(kinds.size()));
        assertThat(system.mailbox().to(address)).hasSize(before);
        assertThat(system.database()
                        .number(
                                "select count(*) from audit_entry a join contact_point c on c.person_id = a.person_id"
                                        + " where c.address = ? and a.action = 'MESSAGE_WITHHELD'",
                                address))
                .isEqualTo(kinds.size());
    }

    @Test
    void aColleagueNotesItByPhoneForAnAddressThatIsKnownAndForOneThatIsNot() {
        String known = TestSystem.newAddress();
        UUID lead = cases.lead(known);
        Visitor marieke = staff.visitor(Staff.ADVISOR);

        Page wrong = marieke.get("/staff/benader-niet")
                .form("noteer")
                .set("adres", "Noor")
                .submit();
        assertThat(wrong.document().selectFirst(".ui-message-error").text()).contains("geen e-mailadres");
        Page noted = wrong.form("noteer").set("adres", known).submit();
        assertThat(noted.text()).contains("Wij benaderen deze persoon niet meer.");
        assertThat(cases.of(lead, "end_reason")).isEqualTo("OBJECTION");
        assertThat(cases.staffActions(known)).contains("OBJECTION_SAID", "LEAD_CLOSED");
        system.mailbox().awaitMail(known, mail -> mail.subject().equals("Wij benaderen je niet meer"));

        String unknown = TestSystem.newAddress();
        marieke.get("/staff/benader-niet").form("noteer").set("adres", unknown).submit();
        schools.refer(schools.logIn(schools.newMentor()), "Xanthippe", unknown);
        assertThat(system.database().number("select count(*) from notification where address = ?", unknown))
                .isZero();
        assertThat(system.database()
                        .rows("select state from referral where named = 'Xanthippe' order by received_at desc limit 1"))
                .containsExactly(Map.of("state", "DECLINED"));
    }

    @Test
    void anAdvisorNotesItOnALeadOfSomebodyElse() {
        UUID lead = cases.lead(TestSystem.newAddress());
        staff.visitor(Staff.OTHER_ADVISOR)
                .get("/staff/lead/" + lead)
                .form("pak")
                .submit();
        Page noted = staff.open(Staff.ADVISOR, "/staff/lead/" + lead)
                .form("geen-contact")
                .submit();
        assertThat(noted.text()).contains("wil niet benaderd worden");
        assertThat(cases.of(lead, "state")).isEqualTo("CLOSED");
    }

    @Test
    void aNoWhileATrajectoryRunsStandsInMyDayAndOnItsPage() {
        Visitor advisor = staff.visitor(staff.newAccount("ADVISOR"));
        UUID lead = cases.lead(TestSystem.newAddress());
        Page file = advisor.get("/staff/lead/" + lead)
                .form("accepteer")
                .choose("bereikt", "ja")
                .set("stap", "Bellen over de stage")
                .set("wanneer", "2026-01-05")
                .submit();
        assertThat(file.document().select("#contact")).isNotEmpty();
        advisor.get("/staff/lead/" + lead).form("geen-contact").submit();

        assertThat(advisor.get("/staff/").document().text())
                .contains("Bellen over de stage Wil niet benaderd worden", "Sluit het traject af, of zet het op pauze");
        Page now = advisor.get(file.path());
        assertThat(now.text()).contains("wil niet benaderd worden. Bel, mail en schrijf niet.");
        assertThat(now.document().select("#contact")).isEmpty();
    }

    @Test
    void aResidentSaysItOnTheOwnPageAndTakesItBack() {
        Residents.LoggedIn kim = new Residents(system).newcomer();
        Page said = kim.visitor().get("/mijn/gegevens").form("geen-contact").submit();
        assertThat(said.text()).contains("Je zei dat je geen contact wilt.");
        assertThat(objects(kim.address())).isTrue();
        kim.visitor().get("/mijn/gegevens").form("wel-contact").submit();
        assertThat(objects(kim.address())).isFalse();
    }

    @Test
    void onAPhoneAndAtADesk() {
        String address = TestSystem.newAddress();
        schools.refer(schools.logIn(schools.newMentor()), "Noor", address);
        try (Phone phone = system.phone()) {
            phone.open(linkTo(address)).check().screenshot("nee");
            phone.page().click("#geen-contact");
            phone.page().waitForSelector(".jr-receipt");
            phone.check().screenshot("nee-gezegd");
            assertThat(phone.complaints()).isEmpty();
        }
        try (Phone phone = staff.phone(Staff.ADVISOR, "/staff/benader-niet")) {
            phone.check().screenshot("staff-360-benader-niet");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private String linkTo(String address) {
        String link = system.mailbox()
                .awaitMail(address, mail -> mail.body().contains("/nee/"))
                .link("/nee/");
        return link.substring(system.origin().length());
    }

    private boolean objects(String address) {
        return system.database()
                        .number(
                                "select count(*) from person p join contact_point c on c.person_id = p.id"
                                        + " where c.address = ? and p.objects",
                                address)
                == 1;
    }
}

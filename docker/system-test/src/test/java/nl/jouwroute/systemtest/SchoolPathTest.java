package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mentor puts a young person forward; the young person joins, or says no. */
@SystemTest
class SchoolPathTest {

    private final TestSystem system;
    private final Schools schools;

    SchoolPathTest(TestSystem system) {
        this.system = system;
        this.schools = new Schools(system);
    }

    @Test
    void aMentorTakesAReferralBackAfterAQuestionAndTheYoungPersonReadsIt() {
        Visitor mentor = schools.logIn(schools.newMentor());
        String address = TestSystem.newAddress();
        schools.refer(mentor, "Noor Terug", address);
        String invitation = schools.invitation(address);
        String ask = mentor.get("/aanmelden/overzicht")
                .document()
                .select("a[href^=/aanmelden/terugnemen/]")
                .attr("href");
        Page sure = mentor.get(ask);
        assertThat(sure.heading()).isEqualTo("Weet je het zeker?");
        assertThat(referralTo(address)).containsEntry("state", "INVITED");
        Page done = sure.form("neem-terug").submit();
        assertThat(done.heading()).isEqualTo("Deze aanmelding is afgerond");
        assertThat(referralTo(address)).containsEntry("state", "WITHDRAWN");
        assertThat(leadsOf(referralTo(address).get("person_id")))
                .singleElement()
                .satisfies(lead -> assertThat(lead).containsEntry("state", "CLOSED"));
        assertThat(mentor.get("/aanmelden/overzicht").document().select("a[href^=/aanmelden/terugnemen/]"))
                .isEmpty();
        assertThat(system.visitor().get(invitation).heading()).isEqualTo("Deze uitnodiging is teruggenomen");
    }

    @Test
    void whoLogsInWithoutTheCodeJoinsNobodyWhomASchoolPutForward() {
        Schools.Mentor mentor = schools.newMentor();
        String address = TestSystem.newAddress();
        schools.refer(schools.logIn(mentor), "Noor", address);

        Visitor plain = new Residents(system).logIn(address).visitor();

        assertThat(plain.get("/mijn").text()).doesNotContain(mentor.school());
        assertThat(system.database()
                        .rows(
                                "select r.state from referral r join contact_point c on c.person_id = r.person_id"
                                        + " where c.address = ? and not exists (select from resident a where a.person_id = r.person_id)",
                                address))
                .containsExactly(java.util.Map.of("state", "INVITED"));
    }

    @Test
    void aYoungPersonReferredByASchoolJoinsMakesThePlanAndItAllStandsOnOneLead() {
        Schools.Mentor mentor = schools.newMentor();
        Visitor mentorBrowser = schools.logIn(mentor);
        String address = TestSystem.newAddress();
        assertThat(schools.refer(mentorBrowser, "Noor", address).heading()).isEqualTo("Noor is aangemeld");

        Mailbox.Mail mail = system.mailbox().awaitMail(address, m -> m.body().contains("/uitnodiging/"));
        assertThat(mail.body())
                .contains(mentor.school(), "Noor", "Autoriteit Persoonsgegevens")
                .contains("Je naam, je e-mailadres, waarom " + mentor.school()
                        + " aan ons dacht, en wat zij jou vertelden")
                .doesNotContain("{");
        Visitor youngPerson = system.visitor();
        String invitation = schools.invitation(address);
        assertThat(schools.join(youngPerson, invitation, address).path()).startsWith("/mijn");
        assertThat(youngPerson.get("/mijn").text())
                .contains(mentor.school(), "Wil liever met hout werken.", "twijfelt misschien");

        sendPlan(youngPerson);

        Map<String, Object> referral = referralTo(address);
        assertThat(referral).containsEntry("state", "JOINED");
        assertThat(leadsOf(referral.get("person_id"))).singleElement().satisfies(lead -> assertThat(lead)
                .containsEntry("track", "YOUTH_PREVENTION"));
        assertThat(signalsOf(referral.get("person_id"))).containsExactly("REFERRAL", "PLAN");
        assertThat(mentorBrowser.get("/aanmelden/overzicht").text())
                .contains("In contact")
                .doesNotContain(address);
        assertThat(actionsAbout(referral.get("person_id")))
                .contains(
                        "REFERRAL_RECEIVED",
                        "INVITATION_SENT",
                        "REFERRAL_JOINED",
                        "ACCOUNT_STARTED",
                        "SIGNAL_RECEIVED");
        assertThat(mentorBrowser.cookies()).doesNotContainKey("JSESSIONID");
        assertThat(youngPerson.cookies()).doesNotContainKey("JSESSIONID");
    }

    @Test
    void theStartPageSaysWhichSchoolAskedButNoNameAndNoReasonAndLookingChangesNothing() {
        Schools.Mentor mentor = schools.newMentor();
        String address = TestSystem.newAddress();
        schools.refer(schools.logIn(mentor), "Xanthippe", address);
        String invitation = schools.invitation(address);

        Page start = system.visitor().get(invitation);
        system.visitor().get(invitation);
        system.visitor().get(invitation + "/begin");

        assertThat(start.status()).isEqualTo(200);
        assertThat(start.text())
                .doesNotContain("Xanthippe", "hout", "twijfel", address)
                .contains(mentor.school() + " heeft ons gevraagd", "Waarom jij?", "Nee, ik wil geen contact");
        assertThat(start.header("Cache-Control")).isEqualTo("no-store");
        assertThat(start.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(referralTo(address)).containsEntry("state", "INVITED");
        assertThat(system.database()
                        .rows(
                                "select opened_at is not null as opened, joined_at, declined_at from invitation where person_id = ?",
                                referralTo(address).get("person_id")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("opened", true)
                        .containsEntry("joined_at", null)
                        .containsEntry("declined_at", null));
    }

    @Test
    void anotherAddressThanTheInvitedOneGetsTheSamePageAndNoCode() {
        String address = TestSystem.newAddress();
        String other = TestSystem.newAddress();
        schools.refer(schools.logIn(schools.newMentor()), "Noor", address);
        String invitation = schools.invitation(address);

        Visitor somebody = system.visitor();
        long before = schools.codesAsked();
        Page asked = somebody.get(invitation + "/begin")
                .form("stuur")
                .set("adres", other)
                .submit();
        assertThat(asked.path()).isEqualTo("/inloggen/code");
        Page again = asked.form("opnieuw").submit();
        assertThat(again.path()).isEqualTo("/inloggen/code");
        Page wrong = again.form("verder").set("code", "123456").submit();

        assertThat(wrong.status()).isEqualTo(200);
        assertThat(schools.codesAsked()).isEqualTo(before);
        assertThat(referralTo(address)).containsEntry("state", "INVITED");
    }

    @Test
    void sayingNoTakesOnePostAndHoldsForGood() {
        Schools.Mentor mentor = schools.newMentor();
        Visitor mentorBrowser = schools.logIn(mentor);
        String address = TestSystem.newAddress();
        schools.refer(mentorBrowser, "Noor", address);
        String invitation = schools.invitation(address);

        Page said = system.visitor().get(invitation).form("geen-contact").submit();

        assertThat(said.heading()).isEqualTo("Goed, wij benaderen je niet meer");
        UUID person = (UUID) referralTo(address).get("person_id");
        assertThat(referralTo(address)).containsEntry("state", "DECLINED");
        assertThat(system.database().number("select count(*) from person where id = ? and objects", person))
                .isEqualTo(1);
        assertThat(leadsOf(person)).singleElement().satisfies(lead -> assertThat(lead)
                .containsEntry("state", "CLOSED"));
        system.mailbox().awaitMail(address, mail -> mail.subject().equals("Wij benaderen je niet meer"));
        assertThat(actionsAbout(person)).contains("REFERRAL_DECLINED", "LEAD_CLOSED");
        assertThat(mentorBrowser.get("/aanmelden/overzicht").text())
                .contains("Afgerond")
                .doesNotContain("geen contact");
        // a second school tries
        schools.refer(schools.logIn(schools.newMentor()), "Noor", address);
        assertThat(system.database().number("select count(*) from invitation where person_id = ?", person))
                .isEqualTo(1);
        assertThat(system.database()
                        .number(
                                "select count(*) from notification where address = ? and kind = 'SCHOOL_INVITATION'",
                                address))
                .isEqualTo(1);
        assertThat(leadsOf(person)).hasSize(1);
    }

    @Test
    void aFormThatIsPostedTenTimesMakesOneReferral() throws Exception {
        Visitor mentor = schools.logIn(schools.newMentor());
        String address = TestSystem.newAddress();
        Form form = schools.fillIn(mentor, "Noor", address).form("stuur");
        Map<String, String> fields = form.fieldsNow();
        ExecutorService posts = Executors.newFixedThreadPool(10);
        List<Future<Page>> answers = IntStream.range(0, 10)
                .mapToObj(i -> posts.submit(() -> mentor.sameBrowser().post("/aanmelden/jongere", fields)))
                .toList();

        for (Future<Page> answer : answers) {
            assertThat(answer.get().heading()).isEqualTo("Noor is aangemeld");
        }
        posts.shutdown();
        assertThat(system.database().number("select count(*) from contact_point where address = ?", address))
                .isEqualTo(1);
        assertThat(leadsOf(referralTo(address).get("person_id"))).hasSize(1);
        assertThat(system.database().number("select count(*) from notification where address = ?", address))
                .isEqualTo(1);
    }

    @Test
    void aWorkAddressThatIsNotRegisteredSeesTheSameAndGetsNothing() {
        String address = "vreemd-" + UUID.randomUUID() + "@school.example";
        Visitor stranger = system.visitor();
        Page asked =
                stranger.get("/aanmelden").form("stuur").set("adres", address).submit();
        Page refused = asked.form("verder").set("code", "123456").submit();

        assertThat(asked.path()).isEqualTo("/aanmelden/code");
        assertThat(asked.heading()).isEqualTo("Vul de code in");
        assertThat(refused.text()).contains("Deze code klopt niet");
        assertThat(system.database().number("select count(*) from notification where address = ?", address))
                .isZero();
        assertThat(stranger.getOnly("/aanmelden/jongere").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "contact, geen contact meer met school",
        "twijfel, twijfelt over de opleiding",
        "plan, 'wil misschien stoppen, nieuw plan nodig'"
    })
    void eachReasonOfTheSchoolReachesTheAdvisor(String chosen, String shown) {
        String address = TestSystem.newAddress();
        Page receipt = schools.logIn(schools.newMentor())
                .get("/aanmelden/jongere")
                .form("verder")
                .set("naam", "Noor")
                .set("email", address)
                .choose("leeftijd", "16")
                .choose("reden", chosen)
                .choose("weet", "ja")
                .submit()
                .form("stuur")
                .submit();
        assertThat(receipt.heading()).isEqualTo("Noor is aangemeld");
        Staff staff = new Staff(system);
        String lead = "/staff/lead/" + new LeadCase(system).leadsOf(address).get(0);
        assertThat(staff.visitor(staff.newAccount("ADVISOR")).get(lead).text()).contains(shown);
    }

    @Test
    void underSixteenIsSentToThePhone() {
        Visitor mentor = schools.logIn(schools.newMentor());
        Page refused = mentor.get("/aanmelden/jongere")
                .form("verder")
                .set("naam", "Noor")
                .set("email", TestSystem.newAddress())
                .choose("leeftijd", "jonger")
                .choose("reden", "plan")
                .choose("weet", "nee")
                .submit();
        assertThat(refused.text()).contains("samen met een ouder of verzorger");
        assertThat(refused.document().title()).startsWith("Fout: ");
        assertThat(refused.document().selectFirst("#naam").val()).isEqualTo("Noor");
    }

    @Test
    void whoHadAnAccountAlreadyKeepsItAndTheReferralJoinsThere() {
        Residents.LoggedIn resident = new Residents(system).newcomer();
        schools.refer(schools.logIn(schools.newMentor()), "Noor", resident.address());
        schools.join(system.visitor(), schools.invitation(resident.address()), resident.address());

        UUID person = (UUID) system.database()
                .rows(
                        "select person_id from resident r join login_address a on a.resident_id = r.id where a.address = ?",
                        resident.address())
                .get(0)
                .get("person_id");
        assertThat(system.database().rows("select state from referral where person_id = ?", person))
                .containsExactly(Map.of("state", "JOINED"));
        assertThat(leadsOf(person)).singleElement().satisfies(lead -> assertThat(lead)
                .containsEntry("track", "YOUTH_PREVENTION")
                .containsEntry("state", "NEW"));
    }

    @Test
    void anUnknownOrExpiredInvitationIsAFriendlyPageThatIsNotThere() {
        String address = TestSystem.newAddress();
        schools.refer(schools.logIn(schools.newMentor()), "Noor", address);
        String invitation = schools.invitation(address);
        system.database()
                .change(
                        "update invitation set expires_at = created_at where person_id = ?",
                        referralTo(address).get("person_id"));

        Page expired = system.visitor().get(invitation);
        Page unknown = system.visitor().get("/uitnodiging/" + "A".repeat(43));

        assertThat(expired.status()).isEqualTo(404);
        assertThat(expired.heading()).isEqualTo("Deze uitnodiging werkt niet meer");
        assertThat(expired.form("geen-contact").submit().heading()).isEqualTo("Goed, wij benaderen je niet meer");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(system.visitor().get(invitation + "/iets").status()).isEqualTo(404);
    }

    @Test
    void theWholePathOnAPhone() {
        Schools.Mentor mentor = schools.newMentor();
        String address = TestSystem.newAddress();
        try (Phone phone = system.phone()) {
            phone.open("/aanmelden").check();
            phone.page().click("#stuur");
            phone.check();
            phone.page().fill("#adres", mentor.address());
            phone.page().click("#stuur");
            phone.page().waitForURL("**/aanmelden/code");
            phone.check();
            phone.page().fill("#code", system.mailbox().awaitCode(mentor.address()));
            phone.page().click("#verder");
            phone.page().waitForURL("**/aanmelden/overzicht");
            phone.check();
            phone.page().click("text=Meld een jongere aan");
            phone.page().waitForURL("**/aanmelden/jongere");
            phone.check();
            phone.page().click("#verder");
            phone.page().waitForSelector("#fouten");
            phone.check();
            phone.page().fill("#naam", "Noor");
            phone.page().fill("#email", address);
            phone.page().check("#leeftijd-16");
            phone.page().check("#reden-contact");
            phone.page().check("#weet-nee");
            phone.page().click("#verder");
            phone.page().waitForSelector("#wijzig");
            phone.check();
            phone.page().click("#stuur");
            phone.page().waitForURL("**/aanmelden/klaar/**");
            phone.check().screenshot("aanmelden-klaar");
            phone.open("/aanmelden/overzicht").check();
            assertThat(phone.complaints()).isEmpty();
        }
        try (Phone phone = system.phone()) {
            phone.open(schools.invitation(address)).check().screenshot("uitnodiging");
            phone.page().click("text=Begin");
            phone.page().waitForURL("**/begin");
            phone.check();
            phone.page().fill("#adres", address);
            phone.page().click("#stuur");
            phone.page().waitForURL("**/inloggen/code**");
            phone.page().fill("#code", system.mailbox().awaitCode(address));
            phone.page().click("#verder");
            phone.page().waitForURL("**/mijn**");
            phone.open("/mijn").check().screenshot("mijn-uitgenodigd");
            assertThat(phone.page().content()).contains("Wie heeft je uitgenodigd?", mentor.school());
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static void sendPlan(Visitor visitor) {
        visitor.get("/mijn/plan/nu-dag").form("verder").choose("keuze", "1").submit();
        Page sent = visitor.get("/mijn/plan/controleren").form("stuur").submit();
        assertThat(sent.path()).isEqualTo("/mijn/plan/insturen");
    }

    private Map<String, Object> referralTo(String address) {
        return system.database()
                .rows(
                        "select r.* from referral r join contact_point c on c.person_id = r.person_id where c.address = ?"
                                + " order by r.received_at",
                        address)
                .get(0);
    }

    private List<Map<String, Object>> leadsOf(Object person) {
        return system.database().rows("select track, state from lead where person_id = ?", person);
    }

    private List<Object> signalsOf(Object person) {
        return system
                .database()
                .rows(
                        "select s.kind from lead_signal s join lead l on l.id = s.lead_id where l.person_id = ? order by s.at",
                        person)
                .stream()
                .map(row -> row.get("kind"))
                .toList();
    }

    private List<Object> actionsAbout(Object person) {
        return system.database().rows("select action from audit_entry where person_id = ? order by id", person).stream()
                .map(row -> row.get("action"))
                .toList();
    }
}

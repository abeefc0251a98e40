package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign from the list to the plan: preview, flyers, e-mail, start page, call list, figures, and no. */
@SystemTest
class CampaignTest {

    private static final String HEADLINE = "Stopt je contract binnenkort?";

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    CampaignTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    /** Begins a campaign that is called from today; ends at its empty group. */
    private Page begin(Visitor colleague) {
        return colleague
                .get("/staff/benaderen")
                .form("begin")
                .set("naam", "Contracten " + mark)
                .set("bron", "de gemeente Zwolle")
                .set("waarom", "Je contract stopt binnenkort.")
                .set("kop", HEADLINE)
                .set("tekst", "Misschien wil je meer uren. Wij lopen een stukje met je mee.")
                .set("bellenvanaf", LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString())
                .submit();
    }

    private static String id(Page group) {
        return group.document().selectFirst("input[name=campagne]").val();
    }

    @Test
    void reachesPeopleWithTheirOwnCodeAndLeavesAloneWhoSaysNo(@TempDir Path folder) throws IOException {
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        Page incomplete = marieke.get("/staff/benaderen").form("begin").submit();
        assertThat(incomplete.document().select(".ui-message-error").text()).contains("Vul alles in");
        Page group = begin(marieke);
        String campaign = id(group);
        String bilal = TestSystem.newAddress();
        String dewi = TestSystem.newAddress();
        String joris = TestSystem.newAddress();
        marieke.get("/staff/benader-niet").form("noteer").set("adres", joris).submit();

        String list = "Naam;E-mail;Mobiel\nBilal;" + bilal + ";\nDewi;" + dewi + ";" + phone() + "\nJoris;" + joris
                + ";\n=1+1;;06\n";
        Path file = Files.writeString(folder.resolve("groep.csv"), list);
        Page preview = group.form("lees").attach("bestand", file, "text/csv").submit();
        assertThat(preview.document().selectFirst("#p-kijk").parent().text()).contains("2 van 4 regels zijn goed");
        assertThat(preview.text())
                .contains("Wil niet benaderd worden.", "Er staat een formule in.", "Het telefoonnummer klopt niet.");
        Page filled = preview.form("zet").submit();
        assertThat(filled.document().select("#groep").text())
                .contains("Bilal", "Dewi")
                .doesNotContain("Joris");
        assertThat(filled.form("bekijk").set("plak", list).submit().text()).contains("Staat al in de groep.");

        Page page = marieke.get("/staff/campagne/" + campaign);
        Page pdf = page.form("maakflyers").submitOnly();
        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        try (PdfReader reader = new PdfReader(pdf.bytes())) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            String flyer = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
            assertThat(flyer).contains("Beste Bilal,", HEADLINE, "de gemeente Zwolle", "Wil je geen contact?");
            canBeTyped(marieke, flyer);
        }
        assertThat(page.form("maakflyers")
                        .submit()
                        .document()
                        .select(".ui-message-error")
                        .text())
                .contains("niemand");
        page.form("mail").submit();
        joins(bilal);
        saysNo(dewi);
        isCountedAndNotCalled(marieke, campaign);
    }

    @Test
    void peopleWhoAreKnownAreChosenIntoTheGroup() {
        Residents.LoggedIn kim = new Residents(system).newcomer();
        kim.visitor()
                .get("/mijn/naam")
                .form("verder")
                .set("naam", "Aad " + mark)
                .submit();
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        String campaign = id(begin(marieke));
        Page shown = marieke.get("/staff/groep?campagne=" + campaign + "&soort=NO_PLAN");
        String person = shown.document()
                .select("#kiezen label:contains(Aad " + mark + ") input")
                .val();

        Page filled = shown.form("kies").choose("persoon", person).submit();

        assertThat(filled.document().select("#groep").text()).contains("Aad " + mark);
        assertThat(candidates(marieke, campaign, "NO_PLAN")).as("is in it").doesNotContain("Aad " + mark);

        UUID lead = cases.lead(TestSystem.newAddress());
        system.database()
                .change("update person set called = ? where id = ?", "Aat " + mark, cases.of(lead, "person_id"));
        assertThat(candidates(marieke, campaign, "ENDED_LEAD"))
                .as("has an open one")
                .doesNotContain("Aat " + mark);
        system.database().change("update lead set state = 'CLOSED', ended_at = received_at where id = ?", lead);
        assertThat(candidates(marieke, campaign, "ENDED_LEAD")).contains("Aat " + mark);

        Schools schools = new Schools(system);
        String pupil = TestSystem.newAddress();
        schools.refer(schools.logIn(schools.newMentor()), "Abe " + mark, pupil);
        String his = " where person_id = (select person_id from contact_point where address = ?)";
        system.database().change("update lead set state = 'CLOSED', ended_at = received_at" + his, pupil);
        assertThat(candidates(marieke, campaign, "UNREACHED"))
                .as("may still answer")
                .doesNotContain("Abe " + mark);
        system.database().change("update referral set state = 'UNREACHABLE'" + his, pupil);
        assertThat(candidates(marieke, campaign, "UNREACHED")).contains("Abe " + mark);
    }

    private static String candidates(Visitor visitor, String campaign, String choice) {
        return visitor.get("/staff/groep?campagne=" + campaign + "&soort=" + choice)
                .document()
                .select("#kiezen")
                .text();
    }

    private static String phone() {
        return "061234" + String.format("%04d", Math.floorMod(UUID.randomUUID().hashCode(), 10_000));
    }

    private String invitation(String address) {
        String link = system.mailbox()
                .awaitMail(
                        address,
                        mail -> mail.subject().equals(HEADLINE) && mail.body().contains("de gemeente Zwolle"))
                .link("/uitnodiging/");
        return link.substring(system.origin().length());
    }

    /** The code that is printed, in small letters and with a slip; who is asked for help finds whose it is. */
    private void canBeTyped(Visitor marieke, String flyer) {
        String code = flyer.replaceFirst(".*/uitnodiging (\\S{32}).*", "$1");
        Visitor reader = system.visitor();
        Page empty = reader.get("/uitnodiging").form("verder").submit();
        assertThat(empty.document().select("#code-fout").text()).contains("Vul de code van je flyer in");
        String slip = (code.charAt(0) == 'A' ? "B" : "A") + code.substring(1);
        Page wrong = empty.form("verder").set("code", slip).submit();
        assertThat(wrong.document().select("#code-fout").text()).contains("kennen wij niet");
        assertThat(wrong.document().select("#code").val()).as("nothing is lost").isEqualTo(slip);
        Page start = wrong.form("verder")
                .set("code", code.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o'))
                .submit();
        assertThat(start.path()).isEqualTo("/uitnodiging/" + code.replace("-", ""));
        assertThat(start.document().select("main").text()).contains("Wij denken graag met je mee.");

        assertThat(marieke.get("/staff/leads?naam=" + code).text()).contains("Bilal");
    }

    @Test
    void codesAreTriedOnlySoOftenFromOneNetwork() {
        String network = "invitation 127.0.0.1";
        Visitor reader = system.visitor();
        system.database()
                .change(
                        "insert into rate_count (subject, window_start, hits) select ?,"
                                + " date_trunc('hour', current_timestamp) + n * interval '1 hour', 1000000"
                                + " from generate_series(0, 1) n"
                                + " on conflict (subject, window_start) do update set hits = excluded.hits",
                        network);
        try {
            Page often = reader.get("/uitnodiging")
                    .form("verder")
                    .set("code", "4K7M-9QXT-2P0V-D8RA-6WJC-H1BE-5N")
                    .submit();
            assertThat(often.text()).contains("Er zijn hier te veel codes geprobeerd.");
        } finally {
            system.database().change("delete from rate_count where subject = ?", network);
        }
    }

    /** The code opens a start page only, without a name; then a code by mail, and the own page says who and why. */
    private void joins(String address) {
        Visitor bilal = system.visitor();
        String invitation = invitation(address);
        Page start = bilal.get(invitation);
        assertThat(start.document().select("main").text())
                .contains("Wij denken graag met je mee.")
                .doesNotContain("Bilal", "school heeft", "contract stopt");
        new Schools(system).join(bilal, invitation, address);
        assertThat(bilal.get("/mijn").document().select("main").text())
                .contains("van: de gemeente Zwolle", "Je contract stopt binnenkort.");
        assertThat(bilal.get("/mijn/gegevens.json").text()).contains("de gemeente Zwolle");
        assertThat(cases.leadsOf(address)).as("a campaign is no lead").isEmpty();
        cases.sendPlan(bilal);
        assertThat(cases.leadsOf(address)).hasSize(1);
    }

    private void saysNo(String address) {
        Page over =
                system.visitor().get(invitation(address)).form("geen-contact").submit();
        assertThat(over.document().select("main").text()).contains("Wij bellen je niet en sturen je niets meer.");
    }

    private void isCountedAndNotCalled(Visitor marieke, String campaign) {
        Page after = marieke.get("/staff/campagne/" + campaign);
        assertThat(after.document().select(".jr-figures").text())
                .contains("2 in de groep", "1 mag benaderd worden", "1 toekomstplan", "1 wil niet");
        assertThat(after.document().select("#kanalen tbody tr").eachText())
                .containsExactly("Flyer 2 1 0 0", "E-mail 2 2 1 1", "Sms 0 0 0 0", "Telefoon 0 0 0 0");
        assertThat(after.text()).contains("Er is nu niemand om te bellen");
        after.form("einde").submit();
        Page ended = marieke.get("/staff/campagne/" + campaign);
        assertThat(ended.document().select("#maakflyers, #mail")).isEmpty();
        assertThat(ended.form("verder").submit().document().select("#maakflyers, #mail"))
                .as("started again, to tell who was not told")
                .hasSize(2);
    }

    @Test
    void whoWantsToTalkOnThePhoneGetsALeadAndTheSameFormTwiceIsOne() {
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        Page group = begin(marieke);
        String address = TestSystem.newAddress();
        group.form("bekijk")
                .set("plak", "naam,mail,telefoon\nThijs van Dam," + address + "," + phone())
                .submit()
                .form("zet")
                .submit();
        Page page = marieke.get("/staff/campagne/" + id(group));
        assertThat(page.text()).contains("Nu bellen: Thijs van Dam");
        assertThat(page.form("bewaar")
                        .submit()
                        .document()
                        .select(".ui-message-error")
                        .text())
                .contains("belletje");
        Form form = page.form("bewaar")
                .choose("uitkomst", "SPOKEN")
                .choose("verteld", "ja")
                .choose("gesprek", "ja")
                .set("notitie", "Wil meer uren");
        Map<String, String> fields = form.fieldsNow();
        assertThat(form.submit().text()).contains("Er is nu niemand om te bellen");
        marieke.post("/staff/campagne/" + id(group), fields);
        List<UUID> leads = cases.leadsOf(address);
        assertThat(leads).hasSize(1);
        assertThat(marieke.get("/staff/lead/" + leads.get(0)).text()).contains("campagne Contracten " + mark);
        assertThat(cases.staffActions(address)).contains("CAMPAIGN_MEMBER_ADDED", "CAMPAIGN_CALLED");
    }

    @Test
    void aNoOnThePhoneHoldsWhenTheCampaignWasEndedMeanwhile() {
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        Page group = begin(marieke);
        String address = TestSystem.newAddress();
        group.form("bekijk")
                .set("plak", "naam,mail,telefoon\nThijs van Dam," + address + "," + phone())
                .submit()
                .form("zet")
                .submit();
        Page calling = marieke.get("/staff/campagne/" + id(group));
        marieke.get("/staff/campagne/" + id(group)).form("einde").submit();

        calling.form("bewaar").choose("uitkomst", "REFUSED").submit();

        assertThat(system.database()
                        .number(
                                "select count(*) from person p join contact_point c on c.person_id = p.id"
                                        + " where c.address = ? and p.objects",
                                address))
                .isEqualTo(1);
    }

    @Test
    void looksWellOnADeskAndOnAPhone() {
        Visitor carla = staff.visitor(Staff.COORDINATOR);
        Page group = begin(carla);
        String list =
                "naam,mail,telefoon\nBilal Ouali," + TestSystem.newAddress() + "," + phone() + "\nRosa Lima,fout,";
        group.form("bekijk").set("plak", list).submit().form("zet").submit();
        try (Phone desk = staff.desk(Staff.ADVISOR, "/staff/benaderen")) {
            desk.check().screenshot("staff-benaderen-1280");
            desk.open("/staff/campagne/" + id(group)).check().screenshot("staff-campagne-1280");
            desk.open("/staff/groep?campagne=" + id(group));
            desk.page().fill("#plak", list);
            desk.page().click("#bekijk");
            desk.page().waitForSelector("#p-kijk");
            desk.check().screenshot("staff-groep-1280");
            assertThat(desk.complaints()).isEmpty();
        }
        try (Phone phone = system.phone()) {
            phone.open("/uitnodiging").check().screenshot("uitnodiging-code");
            phone.page().fill("#code", "4K7M-9QXT");
            phone.page().click("#verder");
            phone.page().waitForSelector("#code-fout");
            phone.check().screenshot("uitnodiging-code-fout");
        }
        try (Phone phone = staff.phone(Staff.ADVISOR, "/staff/campagne/" + id(group))) {
            phone.check().screenshot("staff-campagne-360");
            assertThat(phone.complaints()).isEmpty();
        }
    }
}

package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Resident A, mentor A and somebody without a log-in try every address of the portal with every id of resident B, with
 * every method and with the buttons that B's own pages have: not found, each time, and each try of somebody who is
 * logged in is kept. B gets an answer at each of them, so the addresses are right; and nothing of B's changed.
 */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnershipTest {

    /** Pages with nothing below them, whatever is asked for. */
    private static final Set<String> WITH_NOTHING_BELOW =
            Set.of("/mijn/plan/controleren/", "/mijn/plan/insturen/", "/mijn/plan/stappen/", "/mijn/plan/versies/");

    private final TestSystem system;
    private final Schools schools;
    private final Residents residents;
    private final Sessions sessions;

    private Residents.LoggedIn a;
    private UUID idOfA;
    private Visitor mentorA;
    private UUID idOfMentorA;
    private OtherResident b;

    OwnershipTest(TestSystem system) {
        this.system = system;
        this.schools = new Schools(system);
        this.residents = new Residents(system);
        this.sessions = new Sessions(system);
    }

    @BeforeAll
    void twoResidents() throws IOException {
        b = new OtherResident(system);
        a = residents.newcomer();
        idOfA = UUID.fromString(
                system.database().text("select resident_id from login_address where address = ?", a.address()));
        OtherResident.makePlan(a.visitor());
        Schools.Mentor mentor = schools.newMentor();
        idOfMentorA = mentor.id();
        mentorA = schools.logIn(mentor);
    }

    @Test
    void everyAddressThatTakesAnIdIsThoughtOf() {
        Set<String> known = new HashSet<>(Trespasser.ADDRESSES.keySet());
        known.remove(Trespasser.CALENDAR); // takes it in a query
        known.add("/api/v1/"); // asks for a token whatever the id: ReferralApiTest
        known.addAll(WITH_NOTHING_BELOW);
        assertThat(PortalAddresses.withSomethingAtTheEnd()).isEqualTo(known);
        for (String page : WITH_NOTHING_BELOW) {
            assertThat(b.visitor().getOnly(page + b.goal()).status()).as(page).isEqualTo(404);
        }
    }

    @Test
    void toResidentANothingOfBIsThereEachTryIsKeptAndNothingOfBChanges() {
        Set<String> ids = b.ids();
        assertThat(ids).hasSizeGreaterThan(10);
        b.awaitQuiet();
        Map<String, Set<String>> before = b.rows(ids);

        Trespasser attempts = new Trespasser(system, a.visitor(), ids);
        Trespasser.ADDRESSES.keySet().stream()
                .filter(address -> !Trespasser.OF_A_MENTOR.contains(address))
                .forEach(attempts::everyWay);
        assertThat(attempts.answeredOtherwise()).isEmpty();
        assertThat(b.rows(ids)).isEqualTo(before);
        assertThat(refusalsOf(idOfA)).isEqualTo(attempts.refusals());
    }

    @Test
    void theFormsOfBDoNothingForResidentA() {
        Set<String> ids = b.ids();
        b.awaitQuiet();
        List<Form> forms = new ArrayList<>();
        for (String booking : b.bookings()) {
            b.visitor().get(booking).forms().stream()
                    .filter(form -> form.action().endsWith(booking)) // and not the button to log out
                    .forEach(forms::add);
        }
        assertThat(forms.stream().map(form -> String.join(" ", form.fieldsNow().keySet())))
                .as("giving back, coming alone, leaving, yes and no")
                .anyMatch(fields -> fields.contains("afmelding"))
                .anyMatch(fields -> fields.contains("alleen"))
                .anyMatch(fields -> fields.contains("ja"))
                .anyMatch(fields -> fields.contains("nee"));
        Map<String, Set<String>> before = b.rows(ids);
        for (Form form : forms) {
            assertThat(a.visitor().postOnly(form.action(), form.fieldsNow()).status())
                    .as(form.action() + " " + form.fieldsNow())
                    .isEqualTo(404);
        }
        assertThat(b.rows(ids)).isEqualTo(before);
    }

    /** Where the id stands in what is posted and not in the address. */
    @Test
    void theIdOfAThingOfBInAFormOfOnesOwnFindsNothing() {
        Residents.LoggedIn c = residents.newcomer();
        OtherResident.makePlan(c.visitor());
        OtherResident.aim(c.visitor());
        new LeadCase(system).proposeTimes(c.address());
        Set<String> ids = b.ids();
        b.awaitQuiet();
        Map<String, Set<String>> before = b.rows(ids);
        Page times = c.visitor().get("/mijn/afspraak");
        String time = times.document().select("input[name=tijd]").get(0).val();

        for (String button : List.of("kies", "geen")) {
            Map<String, String> fields = times.form(button).choose("tijd", time).fieldsNow();
            fields.put("afspraak", b.appointment());
            assertThat(c.visitor().post("/mijn/afspraak", fields).status())
                    .as(button)
                    .isEqualTo(404);
        }
        Map<String, String> fields =
                c.visitor().get("/mijn/plan/stappen").form("klaar").fieldsNow();
        fields.put("klaar", b.step());
        assertThat(c.visitor().post("/mijn/plan/stappen", fields).status()).isEqualTo(404);

        assertThat(b.rows(ids)).isEqualTo(before);
        assertThat(refusalsOf(UUID.fromString(system.database()
                        .text("select resident_id from login_address where address = ?", c.address()))))
                .isEqualTo(Map.of(b.appointment(), 2L, b.step(), 1L));
    }

    /** The key of a form is what makes a repeated post harmless; somebody else's is a key like any other. */
    @Test
    void theKeyOfAFormOfBShowsResidentANothing() {
        String session = sessions.create(5, Duration.ofDays(20));
        Map<String, String> form =
                b.visitor().get(session).form("inschrijf").fieldsNow(); // asked before: the answer about contact stands
        String booked = b.visitor().post(session, form).path();
        form.put("contact", "nee");
        Page mine = a.visitor().post(session, form);
        assertThat(mine.path()).startsWith("/mijn/bijeenkomst/").isNotEqualTo(booked);
        assertThat(sessions.taken(session)).isEqualTo(2);
    }

    @Test
    void theReceiptOfAReferralIsForItsMentorOnly() {
        Set<String> ids = b.ids();
        b.awaitQuiet();
        Map<String, Set<String>> before = b.rows(ids);
        Trespasser attempts = new Trespasser(system, mentorA, ids);
        Trespasser.OF_A_MENTOR.forEach(attempts::everyWay);
        attempts.everyWay("/uitnodiging/");
        attempts.everyWay("/bijeenkomst/");
        assertThat(attempts.answeredOtherwise()).isEmpty();
        assertThat(b.rows(ids)).isEqualTo(before);
        assertThat(refusalsOf(idOfMentorA)).isEqualTo(attempts.refusals());

        String receipt = Trespasser.RECEIPT + b.referral();
        for (Visitor stranger : List.of(a.visitor(), system.visitor())) {
            for (String method : Trespasser.PAGE) {
                HttpResponse<byte[]> answer = trespasser(stranger).send(method, receipt, "verder");
                assertThat(answer.statusCode()).as(method).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location")).contains("/aanmelden");
            }
        }
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLogInBeforeAnythingIsLookedUp() {
        Set<String> ids = b.ids();
        long refusals = system.database().number("select count(*) from audit_entry where result = 'REFUSED'");
        for (Visitor stranger : List.of(system.visitor(), mentorA)) {
            for (String id : ids) {
                Trespasser.ADDRESSES.forEach((address, methods) -> {
                    if (address.startsWith("/mijn/")) {
                        Trespasser.METHODS.forEach(method -> sentToLogIn(stranger, method, address, id, methods));
                    }
                });
            }
        }
        assertThat(system.database().number("select count(*) from audit_entry where result = 'REFUSED'"))
                .isEqualTo(refusals);
    }

    private void sentToLogIn(Visitor stranger, String method, String address, String id, Set<String> methods) {
        HttpResponse<byte[]> answer = trespasser(stranger).send(method, address + id, "verder");
        String what = method + " " + address + id;
        if (address.equals(Trespasser.UPLOAD)) {
            int expected = !methods.contains(method) ? 405 : method.equals("HEAD") ? 423 : 401;
            assertThat(answer.statusCode()).as(what).isEqualTo(expected);
        } else if (methods.contains(method)) {
            assertThat(answer.statusCode()).as(what).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(what)
                    .startsWith("/inloggen");
        } else {
            // a method that no page has is refused first; a post to a file only after the log-in
            assertThat(answer.statusCode()).as(what).isIn(405, 303);
        }
    }

    /** Pages without an id show one's own things, whatever ids stand in a query. */
    @Test
    void theOwnPagesOfResidentAShowNothingOfB() {
        List<String> secrets = new ArrayList<>(b.ids());
        secrets.add(b.address());
        secrets.add(b.invitation());
        List<String> some = List.of(b.video(), b.referral(), b.bookings().get(0).replaceAll(".*/", ""), b.plan());
        Set<String> own = PortalAddresses.ownPages();
        assertThat(own).contains("/mijn", "/mijn/video/stand", "/mijn/plan.pdf", "/mijn/profiel", "/mijn/agenda.ics");
        for (String page : own) {
            for (String id : some) {
                Page answer = a.visitor()
                        .getOnly(page + "?id=" + id + "&video=" + id + "&plan=" + id + "&bewoner=" + id + "&versie="
                                + id);
                assertThat(answer.status()).as(page).isLessThan(500);
                assertThat(secrets.stream().filter(secret -> !secret.equals(id)))
                        .as(page)
                        .noneMatch(answer.text()::contains);
            }
        }
        assertThat(a.visitor().getOnly("/mijn/video/stand").text()).contains("\"id\":\"\"");
        assertThat(system.database()
                        .number(
                                "select count(*) from audit_entry where action = 'PLAN_PDF' and actor_id = ? and object_id = ?",
                                idOfA,
                                UUID.fromString(b.plan())))
                .isZero();
    }

    @Test
    void bGetsAnAnswerAtEachOfThem() {
        String booking = b.bookings().get(0);
        assertThat(b.visitor().getOnly("/mijn/video/bestand/" + b.video()).status())
                .isEqualTo(200);
        assertThat(b.visitor().getOnly("/mijn/video/plaatje/" + b.video()).status())
                .isEqualTo(200);
        assertThat(b.visitor().getOnly("/mijn/video/tekst/" + b.video()).status())
                .isEqualTo(200);
        assertThat(trespasser(b.visitor()).send("HEAD", b.upload(), "verder").statusCode())
                .isEqualTo(200);
        assertThat(b.visitor().getOnly(booking).status()).isEqualTo(200);
        assertThat(b.visitor()
                        .getOnly(Trespasser.CALENDAR + booking.replaceAll(".*/", ""))
                        .status())
                .isEqualTo(200);
        assertThat(b.visitor().getOnly("/mijn/plan/nu-dag").status()).isEqualTo(200);
        assertThat(b.visitor().getOnly(Trespasser.RECORDING + b.recording()).status())
                .isEqualTo(200);
        assertThat(b.visitor().getOnly(Trespasser.GOAL + b.goal()).status()).isEqualTo(200);
        assertThat(b.visitor().getOnly(Trespasser.STEP + b.step()).status()).isEqualTo(200);
        assertThat(b.mentor().getOnly(Trespasser.RECEIPT + b.referral()).status())
                .isEqualTo(200);
        assertThat(b.visitor().getOnly(b.invitation()).status()).isEqualTo(200);
    }

    @Test
    void theInvitationOfBSaysNothingOfBToA() {
        Page page = a.visitor().get(b.invitation());
        assertThat(page.text()).doesNotContain("Bo ", b.address());
    }

    private Trespasser trespasser(Visitor visitor) {
        return new Trespasser(system, visitor, Set.of());
    }

    /** How many refusals the audit keeps of somebody, by the id that was asked for. */
    private Map<String, Long> refusalsOf(UUID actor) {
        Map<String, Long> counts = new TreeMap<>();
        system.database()
                .rows(
                        "select object_id, count(*) from audit_entry where actor_id = ? and result = 'REFUSED' group by 1",
                        actor)
                .forEach(row -> counts.put(row.get("object_id").toString(), (Long) row.get("count")));
        return counts;
    }
}

package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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

    private static final Set<String> PAGE = Set.of("GET", "HEAD", "POST");
    private static final Set<String> FILE = Set.of("GET", "HEAD");
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final String UPLOAD = "/mijn/video/upload/";
    private static final String RECORDING = "/mijn/opname/bestand/";
    private static final String GOAL = "/mijn/plan/doel/";
    private static final String STEP = "/mijn/plan/mijn-stap/";
    private static final String RECEIPT = "/aanmelden/klaar/";
    private static final String CALENDAR = "/mijn/agenda.ics?inschrijving=";

    /** What takes an id, a token or a question at its end, and the methods that there are: any other is 405. */
    private static final Map<String, Set<String>> ADDRESSES = Map.ofEntries(
            Map.entry("/mijn/video/bestand/", FILE),
            Map.entry("/mijn/video/plaatje/", FILE),
            Map.entry("/mijn/video/tekst/", FILE),
            Map.entry(UPLOAD, Set.of("HEAD", "PATCH", "DELETE")),
            Map.entry(CALENDAR, FILE),
            Map.entry("/mijn/bijeenkomst/", PAGE),
            Map.entry("/mijn/plan/", PAGE),
            Map.entry(GOAL, PAGE),
            Map.entry(STEP, PAGE),
            Map.entry("/mijn/plan/praten/", PAGE),
            Map.entry(RECORDING, FILE),
            Map.entry("/stap/", PAGE),
            Map.entry("/samen/", PAGE),
            Map.entry(RECEIPT, PAGE),
            Map.entry("/uitnodiging/", PAGE),
            Map.entry("/nee/", PAGE),
            Map.entry("/bijeenkomst/", PAGE));

    /** Looks a thing up by id and owner, so a refusal is kept; elsewhere an id of B's means nothing at all. */
    private static final Set<String> AUDITED = Set.of(
            "/mijn/video/bestand/",
            "/mijn/video/plaatje/",
            "/mijn/video/tekst/",
            UPLOAD,
            RECORDING,
            CALENDAR,
            "/mijn/bijeenkomst/",
            GOAL,
            STEP,
            RECEIPT);

    /** Pages with nothing below them, whatever is asked for. */
    private static final Set<String> WITH_NOTHING_BELOW =
            Set.of("/mijn/plan/controleren/", "/mijn/plan/insturen/", "/mijn/plan/stappen/", "/mijn/plan/versies/");

    /** The buttons of the pages at these addresses, whatever state they are in. */
    private static final Map<String, List<String>> BUTTONS = Map.of(
            "/mijn/bijeenkomst/",
            List.of("afmelding", "ja", "nee", "alleen", "neem"),
            "/mijn/plan/",
            List.of("verder", "weg"),
            GOAL,
            List.of("verder", "weg"),
            STEP,
            List.of("verder", "weg"),
            "/uitnodiging/",
            List.of("stuur", "geen-contact"),
            "/nee/",
            List.of("geen-contact"),
            "/bijeenkomst/",
            List.of("inschrijf"),
            RECEIPT,
            List.of("verder"));

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
        Set<String> known = new HashSet<>(ADDRESSES.keySet());
        known.remove(CALENDAR); // takes it in a query
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

        Attempts attempts = new Attempts(a.visitor(), ids);
        ADDRESSES.keySet().stream().filter(address -> !address.equals(RECEIPT)).forEach(attempts::everyWay);
        assertThat(attempts.answeredOtherwise).isEmpty();
        assertThat(b.rows(ids)).isEqualTo(before);
        assertThat(refusalsOf(idOfA)).isEqualTo(attempts.refusals);
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
        Attempts attempts = new Attempts(mentorA, ids);
        attempts.everyWay(RECEIPT);
        attempts.everyWay("/uitnodiging/");
        attempts.everyWay("/bijeenkomst/");
        assertThat(attempts.answeredOtherwise).isEmpty();
        assertThat(b.rows(ids)).isEqualTo(before);
        assertThat(refusalsOf(idOfMentorA)).isEqualTo(attempts.refusals);

        String receipt = RECEIPT + b.referral();
        for (Visitor stranger : List.of(a.visitor(), system.visitor())) {
            for (String method : PAGE) {
                HttpResponse<byte[]> answer = send(stranger, method, receipt, "verder");
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
                ADDRESSES.forEach((address, methods) -> {
                    if (address.startsWith("/mijn/")) {
                        METHODS.forEach(method -> sentToLogIn(stranger, method, address, id, methods));
                    }
                });
            }
        }
        assertThat(system.database().number("select count(*) from audit_entry where result = 'REFUSED'"))
                .isEqualTo(refusals);
    }

    private void sentToLogIn(Visitor stranger, String method, String address, String id, Set<String> methods) {
        HttpResponse<byte[]> answer = send(stranger, method, address + id, "verder");
        String what = method + " " + address + id;
        if (address.equals(UPLOAD)) {
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
        assertThat(send(b.visitor(), "HEAD", b.upload(), "verder").statusCode()).isEqualTo(200);
        assertThat(b.visitor().getOnly(booking).status()).isEqualTo(200);
        assertThat(b.visitor().getOnly(CALENDAR + booking.replaceAll(".*/", "")).status())
                .isEqualTo(200);
        assertThat(b.visitor().getOnly("/mijn/plan/nu-dag").status()).isEqualTo(200);
        assertThat(b.visitor().getOnly(RECORDING + b.recording()).status()).isEqualTo(200);
        assertThat(b.visitor().getOnly(GOAL + b.goal()).status()).isEqualTo(200);
        assertThat(b.visitor().getOnly(STEP + b.step()).status()).isEqualTo(200);
        assertThat(b.mentor().getOnly(RECEIPT + b.referral()).status()).isEqualTo(200);
        assertThat(b.visitor().getOnly(b.invitation()).status()).isEqualTo(200);
    }

    @Test
    void theInvitationOfBSaysNothingOfBToA() {
        Page page = a.visitor().get(b.invitation());
        assertThat(page.text()).doesNotContain("Bo ", b.address());
    }

    /** What one stranger tried with the ids of B, what came of it and what the audit must have kept of it. */
    private final class Attempts {

        private final Visitor stranger;
        private final Set<String> ids;
        private final List<String> answeredOtherwise = new ArrayList<>();
        private final Map<String, Long> refusals = new TreeMap<>();

        Attempts(Visitor stranger, Set<String> ids) {
            this.stranger = stranger;
            this.ids = ids;
        }

        void everyWay(String address) {
            for (String id : ids) {
                for (String method : METHODS) {
                    List<String> buttons =
                            method.equals("POST") ? BUTTONS.getOrDefault(address, List.of("verder")) : List.of("");
                    buttons.forEach(button -> attempt(address, id, method, button));
                }
            }
        }

        private void attempt(String address, String id, String method, String button) {
            int expected = ADDRESSES.get(address).contains(method) ? 404 : 405;
            int status = send(stranger, method, address + id, button).statusCode();
            if (status != expected) {
                answeredOtherwise.add(method + " " + address + id + " " + button + ": " + status);
            }
            if (expected == 404 && AUDITED.contains(address)) {
                refusals.merge(id, 1L, Long::sum);
            }
        }
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

    private HttpResponse<byte[]> send(Visitor visitor, String method, String path, String button) {
        HttpRequest.Builder request =
                visitor.request(path).header("Origin", system.origin()).header("Sec-Fetch-Site", "same-origin");
        if (path.contains(UPLOAD)) {
            request.header("Tus-Resumable", "1.0.0").header("Upload-Offset", "0");
        }
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            request.method(method, BodyPublishers.ofString(fields(button)));
        } else if (method.equals("PATCH")) {
            request.header("Content-Type", "application/offset+octet-stream");
            request.method(method, BodyPublishers.ofString("x"));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        return visitor.send(request);
    }

    /** As the page posts it: the forms that the pages have, the answers that they want, and the button. */
    private static String fields(String button) {
        return "jakarta.faces.ViewState=stateless&form=form&antwoord=antwoord&inschrijven=inschrijven&nee=nee"
                + "&contact=nee&mee=nee&keuze=1&versie=0&" + button + "=" + button;
    }
}

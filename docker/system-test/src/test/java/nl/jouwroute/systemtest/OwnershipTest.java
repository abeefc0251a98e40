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
            RECEIPT);

    /** The buttons of the pages at these addresses, whatever state they are in. */
    private static final Map<String, List<String>> BUTTONS = Map.of(
            "/mijn/bijeenkomst/",
            List.of("afmelding", "ja", "nee", "alleen", "neem"),
            "/mijn/plan/",
            List.of("verder", "weg"),
            "/uitnodiging/",
            List.of("stuur", "geen-contact"),
            "/nee/",
            List.of("geen-contact"),
            "/bijeenkomst/",
            List.of("inschrijf"),
            RECEIPT,
            List.of("verder"));

    /** Tables of things that belong to nobody in particular, so that their ids lead on to other people. */
    private static final String SHARED =
            "('group_session', 'room', 'session_kind', 'session_facilitator', 'staff_member',"
                    + " 'mentor', 'referring_organisation', 'route_edition', 'meeting_place', 'meeting_time', 'audit_entry', 'flyway_schema_history', 'demo_history')";

    private final TestSystem system;
    private final Schools schools;
    private final Residents residents;
    private final Sessions sessions;

    private Residents.LoggedIn a;
    private UUID idOfA;
    private Visitor mentorA;
    private UUID idOfMentorA;
    private Visitor b;
    private Visitor mentorB;
    private String addressB;
    private String invitationB;
    private String uploadB;
    private List<String> bookingsB;

    OwnershipTest(TestSystem system) {
        this.system = system;
        this.schools = new Schools(system);
        this.residents = new Residents(system);
        this.sessions = new Sessions(system);
    }

    @BeforeAll
    void twoResidents() throws IOException {
        a = residents.newcomer();
        idOfA = UUID.fromString(idOf("select resident_id from login_address where address = ?", a.address()));
        makePlan(a.visitor());
        Schools.Mentor mentor = schools.newMentor();
        idOfMentorA = mentor.id();
        mentorA = schools.logIn(mentor);
        mentorB = schools.logIn(schools.newMentor());
        addressB = TestSystem.newAddress();
        schools.refer(mentorB, "Bo", addressB);
        invitationB = schools.invitation(addressB);
        b = system.visitor();
        schools.join(b, invitationB, addressB);
        record();
        makePlan(b);
        bookingsB = List.of(booked(), waiting(), offered());
        sendVideo();
        new LeadCase(system).caption(UUID.fromString(videoB()));
        uploadB = startUpload();
    }

    @Test
    void everyAddressThatTakesAnIdIsThoughtOf() {
        Set<String> known = new HashSet<>(ADDRESSES.keySet());
        known.remove(CALENDAR); // takes it in a query
        known.add("/api/v1/"); // asks for a token whatever the id: ReferralApiTest
        assertThat(PortalAddresses.withSomethingAtTheEnd()).isEqualTo(known);
    }

    @Test
    void toResidentANothingOfBIsThereEachTryIsKeptAndNothingOfBChanges() {
        Set<String> ids = idsOf(addressB);
        assertThat(ids).hasSizeGreaterThan(10);
        awaitQuiet();
        Map<String, Set<String>> before = rowsOf(ids);

        Attempts attempts = new Attempts(a.visitor(), ids);
        ADDRESSES.keySet().stream().filter(address -> !address.equals(RECEIPT)).forEach(attempts::everyWay);
        assertThat(attempts.answeredOtherwise).isEmpty();
        assertThat(rowsOf(ids)).isEqualTo(before);
        assertThat(refusalsOf(idOfA)).isEqualTo(attempts.refusals);
    }

    @Test
    void theFormsOfBDoNothingForResidentA() {
        Set<String> ids = idsOf(addressB);
        awaitQuiet();
        List<Form> forms = new ArrayList<>();
        for (String booking : bookingsB) {
            b.get(booking).forms().stream()
                    .filter(form -> form.action().endsWith(booking)) // and not the button to log out
                    .forEach(forms::add);
        }
        assertThat(forms.stream().map(form -> String.join(" ", form.fieldsNow().keySet())))
                .as("giving back, coming alone, leaving, yes and no")
                .anyMatch(fields -> fields.contains("afmelding"))
                .anyMatch(fields -> fields.contains("alleen"))
                .anyMatch(fields -> fields.contains("ja"))
                .anyMatch(fields -> fields.contains("nee"));
        Map<String, Set<String>> before = rowsOf(ids);
        for (Form form : forms) {
            assertThat(a.visitor().postOnly(form.action(), form.fieldsNow()).status())
                    .as(form.action() + " " + form.fieldsNow())
                    .isEqualTo(404);
        }
        assertThat(rowsOf(ids)).isEqualTo(before);
    }

    /** The key of a form is what makes a repeated post harmless; somebody else's is a key like any other. */
    @Test
    void theKeyOfAFormOfBShowsResidentANothing() {
        String session = sessions.create(5, Duration.ofDays(20));
        Map<String, String> form =
                b.get(session).form("inschrijf").fieldsNow(); // asked before: the answer about contact stands
        String booked = b.post(session, form).path();
        form.put("contact", "nee");
        Page mine = a.visitor().post(session, form);
        assertThat(mine.path()).startsWith("/mijn/bijeenkomst/").isNotEqualTo(booked);
        assertThat(sessions.taken(session)).isEqualTo(2);
    }

    @Test
    void theReceiptOfAReferralIsForItsMentorOnly() {
        Set<String> ids = idsOf(addressB);
        awaitQuiet();
        Map<String, Set<String>> before = rowsOf(ids);
        Attempts attempts = new Attempts(mentorA, ids);
        attempts.everyWay(RECEIPT);
        attempts.everyWay("/uitnodiging/");
        attempts.everyWay("/bijeenkomst/");
        assertThat(attempts.answeredOtherwise).isEmpty();
        assertThat(rowsOf(ids)).isEqualTo(before);
        assertThat(refusalsOf(idOfMentorA)).isEqualTo(attempts.refusals);

        String receipt = RECEIPT + referralB();
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
        Set<String> ids = idsOf(addressB);
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
        List<String> secrets = new ArrayList<>(idsOf(addressB));
        secrets.add(addressB);
        secrets.add(invitationB);
        List<String> some = List.of(videoB(), referralB(), bookingsB.get(0).replaceAll(".*/", ""), planB());
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
                                UUID.fromString(planB())))
                .isZero();
    }

    @Test
    void bGetsAnAnswerAtEachOfThem() {
        String booking = bookingsB.get(0);
        assertThat(b.getOnly("/mijn/video/bestand/" + videoB()).status()).isEqualTo(200);
        assertThat(b.getOnly("/mijn/video/plaatje/" + videoB()).status()).isEqualTo(200);
        assertThat(b.getOnly("/mijn/video/tekst/" + videoB()).status()).isEqualTo(200);
        assertThat(send(b, "HEAD", uploadB, "verder").statusCode()).isEqualTo(200);
        assertThat(b.getOnly(booking).status()).isEqualTo(200);
        assertThat(b.getOnly(CALENDAR + booking.replaceAll(".*/", "")).status()).isEqualTo(200);
        assertThat(b.getOnly("/mijn/plan/nu-dag").status()).isEqualTo(200);
        assertThat(b.getOnly(RECORDING + recordingB()).status()).isEqualTo(200);
        assertThat(mentorB.getOnly(RECEIPT + referralB()).status()).isEqualTo(200);
        assertThat(b.getOnly(invitationB).status()).isEqualTo(200);
    }

    @Test
    void theInvitationOfBSaysNothingOfBToA() {
        Page page = a.visitor().get(invitationB);
        assertThat(page.text()).doesNotContain("Bo ", addressB);
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

    /** Every id in a row that leads to this person: by the account, the person, and then on from there. */
    private Set<String> idsOf(String address) {
        Set<String> ids = new HashSet<>();
        ids.add(idOf("select resident_id from login_address where address = ?", address));
        ids.add(idOf("select person_id from contact_point where address = ?", address));
        List<String> tables = tables(" and c.relname not in " + SHARED
                + " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id'"
                + " and a.atttypid = 'uuid'::regtype)");
        for (int round = 0; round < 3; round++) {
            String mark = String.join("|", ids);
            for (String table : tables) {
                system.database()
                        .rows("select t.id from " + table + " t where to_jsonb(t)::text ~ ?", mark)
                        .forEach(row -> ids.add(row.get("id").toString()));
            }
        }
        return ids;
    }

    /** Every row, of whatever table, in which one of these ids or a session of B's stands; not what only notes it. */
    private Map<String, Set<String>> rowsOf(Set<String> ids) {
        Set<String> marks = new HashSet<>(ids);
        bookingsB.forEach(booking -> marks.add(
                idOf("select session_id from booking where id = cast(? as uuid)", booking.replaceAll(".*/", ""))));
        String mark = String.join("|", marks);
        Map<String, Set<String>> rows = new TreeMap<>();
        for (String table : tables(" and c.relname not in ('audit_entry', 'scheduled_tasks')")) {
            Set<String> found = new HashSet<>();
            system.database()
                    .rows("select to_jsonb(t)::text as row from " + table + " t where to_jsonb(t)::text ~ ?", mark)
                    .forEach(row -> found.add((String) row.get("row")));
            rows.put(table, found);
        }
        return rows;
    }

    private List<String> tables(String condition) {
        return system
                .database()
                .rows("select c.relname from pg_class c where c.relkind = 'r'"
                        + " and c.relnamespace = 'public'::regnamespace" + condition)
                .stream()
                .map(row -> (String) row.get("relname"))
                .toList();
    }

    /** Nothing of B's is still on its way to a mailbox: from now on only a stranger could change a row of B's. */
    private void awaitQuiet() {
        Waiting.patiently()
                .until(
                        () -> system.database()
                                .number(
                                        "select count(*) from notification where state = 'QUEUED' and address = ?",
                                        addressB),
                        waiting -> waiting == 0);
    }

    private String idOf(String sql, String parameter) {
        return system.database()
                .rows(sql, parameter)
                .get(0)
                .values()
                .iterator()
                .next()
                .toString();
    }

    private String recordingB() {
        return idOf(
                "select s.id from spoken_answer s join login_address l on l.resident_id = s.resident_id"
                        + " where l.address = ?",
                addressB);
    }

    private String videoB() {
        return idOf(
                "select v.id from video_cv v join login_address l on l.resident_id = v.resident_id"
                        + " where l.address = ? and v.ready_at is not null",
                addressB);
    }

    private String planB() {
        return idOf(
                "select p.id from future_plan p join login_address l on l.resident_id = p.resident_id where l.address = ?",
                addressB);
    }

    private String referralB() {
        return idOf(
                "select r.id from referral r join contact_point c on c.person_id = r.person_id where c.address = ?",
                addressB);
    }

    private static void makePlan(Visitor visitor) {
        visitor.get("/mijn/plan/nu-dag").form("verder").choose("keuze", "1").submit();
        visitor.get("/mijn/plan/controleren").form("stuur").submit();
    }

    /** An answer that is spoken, and can be played. */
    private void record() throws IOException {
        b.get("/mijn/plan/praten/nu-gedaan")
                .form("verstuur")
                .attach("geluid", Films.voice(), "audio/webm")
                .submit();
        Waiting.patiently()
                .until(
                        () -> system.database()
                                .number(
                                        "select count(*) from spoken_answer s join login_address l"
                                                + " on l.resident_id = s.resident_id where l.address = ? and s.state = 'READY'",
                                        addressB),
                        ready -> ready == 1);
    }

    private String booked() {
        return b.get(sessions.create(5, Duration.ofDays(7)))
                .form("inschrijf")
                .choose("contact", "nee")
                .submit()
                .path();
    }

    /** Two seats, in line behind somebody else. */
    private String waiting() {
        String session = sessions.create(1, Duration.ofDays(9));
        take(session);
        return b.get(session).form("inschrijf").choose("mee", "ja").submit().path();
    }

    /** A seat that came free and is kept for B. */
    private String offered() {
        String session = sessions.create(1, Duration.ofDays(11));
        Residents.LoggedIn first = residents.newcomer();
        String place = first.visitor()
                .get(session)
                .form("inschrijf")
                .choose("contact", "nee")
                .submit()
                .path();
        String mine = b.get(session).form("inschrijf").submit().path();
        first.visitor().get(place).form("afmelding").submit();
        return mine;
    }

    private void take(String session) {
        residents
                .newcomer()
                .visitor()
                .get(session)
                .form("inschrijf")
                .choose("contact", "nee")
                .submit();
    }

    private void sendVideo() throws IOException {
        b.get("/mijn/video")
                .form("Verstuur mijn video")
                .choose("review", "ja")
                .attach("bestand", Films.webm(), "video/webm")
                .submit();
        Waiting.patiently()
                .until(
                        () -> system.database()
                                .number(
                                        "select count(*) from video_cv v join login_address l on l.resident_id = v.resident_id"
                                                + " where l.address = ? and v.state = 'READY'",
                                        addressB),
                        ready -> ready == 1);
    }

    private String startUpload() {
        HttpRequest.Builder request = b.request("/mijn/video/upload")
                .header("Origin", system.origin())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "1000000")
                .header("Upload-Metadata", "review bmVl")
                .POST(BodyPublishers.noBody());
        String location = b.send(request).headers().firstValue("Location").orElseThrow();
        return location.startsWith("http") ? location.substring(system.origin().length()) : location;
    }
}

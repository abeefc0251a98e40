package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Resident A and mentor A try every address of the portal with every id of resident B: not found, each time. B gets an
 * answer at each of them, so the addresses are right.
 */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnershipTest {

    /** What takes an id, a token or a question at its end, and what can be done there besides looking. */
    private static final Map<String, List<String>> OWNED = Map.of(
            "/mijn/video/bestand/", List.of("HEAD"),
            "/mijn/video/plaatje/", List.of("HEAD"),
            "/mijn/video/upload/", List.of("HEAD", "PATCH", "DELETE"),
            "/mijn/bijeenkomst/", List.of("POST"),
            "/mijn/plan/", List.of("POST"),
            "/mijn/opname/bestand/", List.of("HEAD"),
            "/aanmelden/klaar/", List.of(),
            "/uitnodiging/", List.of("POST"));

    /** Shows the same to everybody. */
    private static final Set<String> PUBLIC = Set.of("/bijeenkomst/", "/samen/");

    /** Tables of things that belong to nobody in particular, so that their ids lead on to other people. */
    private static final String SHARED =
            "('group_session', 'room', 'session_kind', 'session_facilitator', 'staff_member',"
                    + " 'mentor', 'referring_organisation', 'audit_entry', 'flyway_schema_history', 'demo_history')";

    private final TestSystem system;
    private final Schools schools;
    private final Residents residents;

    private Residents.LoggedIn a;
    private Visitor mentorA;
    private Visitor b;
    private Visitor mentorB;
    private String addressB;
    private String invitationB;
    private String uploadB;

    OwnershipTest(TestSystem system) {
        this.system = system;
        this.schools = new Schools(system);
        this.residents = new Residents(system);
    }

    @BeforeAll
    void twoResidents() throws IOException {
        a = residents.newcomer();
        mentorA = schools.logIn(schools.newMentor());
        mentorB = schools.logIn(schools.newMentor());
        addressB = TestSystem.newAddress();
        schools.refer(mentorB, "Bo", addressB);
        invitationB = schools.invitation(addressB);
        b = system.visitor();
        schools.join(b, invitationB, addressB);
        makePlan();
        book();
        sendVideo();
        uploadB = startUpload();
    }

    @Test
    void everyAddressThatTakesAnIdIsThoughtOf() {
        Set<String> known = new HashSet<>(OWNED.keySet());
        known.addAll(PUBLIC);
        assertThat(PortalAddresses.withSomethingAtTheEnd()).isEqualTo(known);
    }

    @Test
    void noAddressAnswersToAWithAnIdOfB() {
        Set<String> ids = idsOf(addressB);
        assertThat(ids).hasSizeGreaterThan(10);
        List<String> answered = new ArrayList<>();
        OWNED.forEach((address, methods) -> {
            for (String id : ids) {
                for (Visitor stranger : List.of(a.visitor(), mentorA, system.visitor())) {
                    tryAddress(stranger, "GET", address + id, answered);
                    methods.forEach(method -> tryAddress(stranger, method, address + id, answered));
                }
            }
        });
        assertThat(answered).isEmpty();
    }

    @Test
    void bGetsAnAnswerAtEachOfThem() {
        String video = idOf("select v.id from video_cv v join login_address l on l.resident_id = v.resident_id"
                + " where l.address = ? and v.ready_at is not null");
        String booking = idOf("select k.id from booking k join login_address l on l.resident_id = k.resident_id"
                + " where l.address = ?");
        String referral = idOf("select r.id from referral r join contact_point c on c.person_id = r.person_id"
                + " where c.address = ?");
        assertThat(b.getOnly("/mijn/video/bestand/" + video).status()).isEqualTo(200);
        assertThat(b.getOnly("/mijn/video/plaatje/" + video).status()).isEqualTo(200);
        assertThat(send(b, "HEAD", uploadB)).isEqualTo(200);
        assertThat(b.getOnly("/mijn/bijeenkomst/" + booking).status()).isEqualTo(200);
        assertThat(b.getOnly("/mijn/plan/nu-dag").status()).isEqualTo(200);
        String recording = idOf("select s.id from spoken_answer s join login_address l on l.resident_id = s.resident_id"
                + " where l.address = ?");
        assertThat(b.getOnly("/mijn/opname/bestand/" + recording).status()).isEqualTo(200);
        assertThat(mentorB.getOnly("/aanmelden/klaar/" + referral).status()).isEqualTo(200);
        assertThat(b.getOnly(invitationB).status()).isEqualTo(200);
    }

    @Test
    void aForeignIdLeavesATrace() {
        String referral = idOf("select r.id from referral r join contact_point c on c.person_id = r.person_id"
                + " where c.address = ?");
        mentorA.getOnly("/aanmelden/klaar/" + referral);
        assertThat(system.database()
                        .number(
                                "select count(*) from audit_entry where object_id = ? and result = 'REFUSED'",
                                UUID.fromString(referral)))
                .isPositive();
    }

    @Test
    void theInvitationOfBSaysNothingOfBToA() {
        Page page = a.visitor().get(invitationB);
        assertThat(page.text()).doesNotContain("Bo ", addressB);
    }

    private void tryAddress(Visitor stranger, String method, String path, List<String> answered) {
        int status = send(stranger, method, path);
        // who is not logged in is sent to the log-in; an upload says so with 401 or 423, and knows no GET, whoever asks
        boolean upload = path.startsWith("/mijn/video/upload/");
        boolean refused = status == 404
                || status == 303
                || (upload && (status == 401 || status == 423 || (status == 405 && method.equals("GET"))));
        if (!refused || (status == 303 && leadsOn(stranger, method, path))) {
            answered.add(method + " " + path + ": " + status);
        }
    }

    private static boolean leadsOn(Visitor stranger, String method, String path) {
        String to = method.equals("GET") ? stranger.getOnly(path).header("Location") : "/inloggen";
        return !to.contains("/inloggen") && !to.endsWith("/aanmelden");
    }

    private int send(Visitor visitor, String method, String path) {
        HttpRequest.Builder request =
                visitor.request(path).header("Origin", system.origin()).header("Sec-Fetch-Site", "same-origin");
        if (path.contains("/mijn/video/upload/")) {
            request.header("Tus-Resumable", "1.0.0").header("Upload-Offset", "0");
        }
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            request.method(method, BodyPublishers.ofString("jakarta.faces.ViewState=stateless"));
        } else if (method.equals("PATCH")) {
            request.header("Content-Type", "application/offset+octet-stream");
            request.method(method, BodyPublishers.ofString("x"));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        return visitor.send(request).statusCode();
    }

    /** Every id in a row that leads to this person: by the account, the person, and then on from there. */
    private Set<String> idsOf(String address) {
        Set<String> ids = new HashSet<>();
        ids.add(idOf("select resident_id from login_address where address = ?"));
        ids.add(idOf("select person_id from contact_point where address = ?"));
        List<String> tables = system
                .database()
                .rows("select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id'"
                        + " where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace"
                        + " and a.atttypid = 'uuid'::regtype and c.relname not in " + SHARED)
                .stream()
                .map(row -> (String) row.get("relname"))
                .toList();
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

    private String idOf(String sql) {
        return system.database()
                .rows(sql, addressB)
                .get(0)
                .values()
                .iterator()
                .next()
                .toString();
    }

    private void makePlan() throws IOException {
        b.get("/mijn/plan/nu-dag").form("verder").choose("keuze", "1").submit();
        b.get("/mijn/plan/praten/nu-gedaan")
                .form("verstuur")
                .attach("geluid", Films.voice(), "audio/webm")
                .submit();
        b.get("/mijn/plan/controleren").form("stuur").submit();
        Waiting.patiently()
                .until(
                        () -> system.database()
                                .number(
                                        "select count(*) from spoken_answer s join login_address l"
                                                + " on l.resident_id = s.resident_id where l.address = ? and s.state = 'READY'",
                                        addressB),
                        ready -> ready == 1);
    }

    private void book() {
        for (Map<String, Object> session : system.database()
                .rows("select id from group_session where status = 'OPEN' and closes_at > now() + interval '1 day'"
                        + " and taken + 1 <= capacity and waiting = 0 order by starts_at desc")) {
            Form form = b.get("/bijeenkomst/" + session.get("id")).form("inschrijf");
            try {
                form.choose("contact", "nee");
            } catch (AssertionError notAsked) {
                // only asked once
            }
            if (form.submit().path().startsWith("/mijn/bijeenkomst/")) {
                return;
            }
        }
        throw new AssertionError("no session could be booked");
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

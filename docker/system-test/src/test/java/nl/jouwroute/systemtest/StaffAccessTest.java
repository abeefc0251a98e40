package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may open what in the back-end, and what no request gets past. */
@SystemTest
class StaffAccessTest {

    private static final Set<String> LEADS = Set.of("ADVISOR", "COORDINATOR");
    private static final Set<String> SESSIONS = Set.of("ADVISOR", "COORDINATOR", "PLANNER");
    private static final Set<String> EDITORS = Set.of("EDITOR");
    private static final List<String> ROLES = List.of(
            "ADVISOR",
            "COORDINATOR",
            "PLANNER",
            "ACCOUNT_MANAGER",
            "EDITOR",
            "ANALYST",
            "PRIVACY_OFFICER",
            "ADMINISTRATOR",
            "PARTNER");

    /** Pages that another test looks at in a browser, with what it does there; whatever is not here is looked at in this one. */
    private static final Map<String, String> SEEN_IN = Map.ofEntries(
            Map.entry("AssignmentTest", "inzage medewerker team verdelen"),
            Map.entry("CampaignTest", "benaderen campagne groep"),
            Map.entry("CaseworkTest", "index"),
            Map.entry(
                    "EditingTest",
                    "editie edities inhoud organisatie planvraag planvragen stap vindplaats voorbeeld vraag woord woorden"),
            Map.entry("HandoverTest", "overdracht overdrachten overdragen partners"),
            Map.entry("HomeVisitTest", "bezoeken koffertje"),
            Map.entry("IntakeTest", "nieuw"),
            Map.entry("ObjectionTest", "benader-niet"),
            Map.entry("ReferralsTest", "aanmelding aanmeldingen bellijst organisaties"),
            Map.entry("StaffOnAPhoneTest", "bijeenkomst inloggen reden"),
            Map.entry("StaffPathTest", "bijeenkomsten lead leads ondertitels traject videos"),
            Map.entry("TogetherTest", "samen"),
            Map.entry("TrajectoryFactsTest", "intervisie"));

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    StaffAccessTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    /** Every address with what it needs; the first of each is one that is there. */
    private Map<String, Set<String>> addresses() {
        UUID lead = cases.lead(TestSystem.newAddress());
        String trajectory = staff.visitor(Staff.ADVISOR)
                .get("/staff/lead/" + cases.lead(TestSystem.newAddress()))
                .form("accepteer")
                .choose("bereikt", "ja")
                .submit()
                .path();
        UUID campaign = UUID.randomUUID();
        system.database()
                .change(
                        "insert into campaign (id, name, source, why, headline, letter, staff_id, state, form_key, created_at)"
                                + " select ?, 'Toets', 'wij', 'zomaar', 'Kop', 'Tekst', id, 'OPEN', gen_random_uuid(), created_at"
                                + " from staff_member limit 1",
                        campaign);
        Map<String, Set<String>> all = new TreeMap<>();
        all.put("/staff/leads", LEADS);
        all.put("/staff/lead/" + lead, LEADS);
        all.put(trajectory, LEADS);
        all.put("/staff/videos", LEADS);
        all.put("/staff/benader-niet", LEADS);
        all.put("/staff/nieuw", LEADS);
        all.put("/staff/intervisie", LEADS);
        all.put("/staff/reden?wie=" + cases.of(lead, "person_id"), LEADS);
        all.put("/staff/inzage", Set.of("COORDINATOR"));
        all.put("/staff/antwoorden", Set.of("COORDINATOR"));
        all.put("/staff/team", Set.of("COORDINATOR"));
        all.put("/staff/verdelen", Set.of("COORDINATOR"));
        all.put("/staff/medewerker/00000000-0000-4000-8000-000000000001", Set.of("COORDINATOR"));
        all.put("/staff/afwezig", Set.of("ADVISOR"));
        all.put("/staff/aanmeldingen", LEADS);
        all.put("/staff/bellijst", Set.of("ADVISOR"));
        all.put("/staff/organisaties", Set.of("COORDINATOR", "ADMINISTRATOR"));
        all.put("/staff/benaderen", LEADS);
        all.put("/staff/campagne/" + campaign, LEADS);
        all.put("/staff/groep?campagne=" + campaign, LEADS);
        all.put("/staff/lijst/leads.csv", Set.of("COORDINATOR"));
        all.put("/staff/lijst/bellijst.csv", Set.of("ADVISOR"));
        all.put("/staff/lijst/campagne.csv?campagne=" + campaign, Set.of("ADVISOR"));
        all.put("/staff/bezoeken", Set.of("ADVISOR"));
        all.put("/staff/koffertje", Set.of("ADVISOR", "COORDINATOR", "EDITOR"));
        all.put("/staff/koffertje-bewerken", Set.of("COORDINATOR", "EDITOR"));
        all.put("/staff/overdragen/" + lead, LEADS);
        all.put("/staff/overdrachten", Set.of("PARTNER"));
        all.put("/staff/partners", Set.of("COORDINATOR", "ADMINISTRATOR"));
        all.put("/staff/samen", Set.of("ADVISOR"));
        all.put("/staff/bijeenkomsten", SESSIONS);
        String session = new Sessions(system).create(3);
        all.put("/staff" + session + "/aanwezig", SESSIONS);
        all.put("/staff/lijst/aanwezig.csv?bijeenkomst=" + session.substring(session.lastIndexOf('/') + 1), SESSIONS);
        for (String page : List.of(
                "inhoud",
                "inhoud?deel=stappen",
                "inhoud?deel=organisaties",
                "vraag/wens",
                "vraag/nieuw",
                "stap/nieuw",
                "organisatie?welke=contact.tiem",
                "organisatie?welke=nieuw",
                "teksten",
                "edities",
                "editie/1",
                "voorbeeld",
                "vindplaatsen",
                "vindplaats/nieuw",
                "planvragen",
                "planvraag/nieuw",
                "planvraag/nu-dag",
                "planhoofdstuk/NOW",
                "woorden",
                "woorden?zoek=code",
                "woord?welke=words/start.lead",
                "woord?welke=messages/login_code")) {
            all.put("/staff/" + page, EDITORS);
        }
        return all;
    }

    private static Set<String> seenElsewhere() {
        return SEEN_IN.values().stream()
                .flatMap(pages -> Arrays.stream(pages.split(" ")))
                .collect(Collectors.toSet());
    }

    /** Such as {@code leads} of {@code /staff/leads?klok=LATE}. */
    private static String page(String address) {
        return address.replaceFirst("^/staff/([^/?]*).*$", "$1");
    }

    /** Whoever adds a page says in the list who may open it. */
    @Test
    void noPageIsLeftOut() {
        Set<String> known = new TreeSet<>(seenElsewhere());
        addresses().keySet().forEach(address -> known.add(page(address)));
        assertThat(known).containsAll(StaffPages.names());
        assertThat(StaffPages.names()).containsAll(seenElsewhere());
    }

    /** Nothing for axe-core to find, and no sideways scroll on a small phone, a tablet and at a desk. */
    @Test
    void whatNoOtherTestLooksAtIsFitForADeskATabletAndAPhone() {
        String account = staff.newAccount(
                ROLES.stream().filter(role -> !role.equals("PARTNER")).toArray(String[]::new));
        try (Phone desk = staff.desk(account, "/staff/")) {
            addresses().keySet().stream()
                    .filter(address -> StaffPages.names().contains(page(address)))
                    .filter(address -> !seenElsewhere().contains(page(address)))
                    .forEach(address -> desk.open(address).check());
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void everyRoleOpensItsOwnPagesAndNoOther() {
        Map<String, Set<String>> addresses = addresses();
        for (String role : ROLES) {
            Visitor visitor = staff.visitor(staff.newAccount(role));
            assertThat(visitor.get("/staff/").status()).isEqualTo(200);
            addresses.forEach(
                    // of a colleague's trajectory an advisor comes to the page that asks why
                    (address, allowed) -> assertThat(visitor.get(address).status())
                            .as(role + " at " + address)
                            .isEqualTo(allowed.contains(role) ? 200 : 403));
            String video = "/staff/video/" + UUID.randomUUID();
            for (String address : List.of(video, video + "/tekst")) {
                assertThat(visitor.getOnly(address).status())
                        .as(role + " at a video that is not there")
                        .isEqualTo(LEADS.contains(role) ? 404 : 403);
            }
            assertThat(visitor.getOnly("/staff/ondertitels?video=" + UUID.randomUUID())
                            .status())
                    .as(role + " at the captions of a video that is not there")
                    .isEqualTo(role.equals("ADVISOR") ? 404 : 403);
        }
    }

    @Test
    void whatARoleMayNotDoIsRefusedAlsoWhenTheFormIsPosted() {
        UUID lead = cases.lead(TestSystem.newAddress());
        Map<String, String> form = staff.visitor(Staff.ADVISOR)
                .get("/staff/lead/" + lead)
                .form("pak")
                .fieldsNow();

        Page coordinator = staff.visitor(Staff.COORDINATOR).postOnly("/staff/lead/" + lead, form);
        Page planner = staff.visitor(Staff.PLANNER).postOnly("/staff/lead/" + lead, form);

        assertThat(coordinator.status()).isIn(200, 403);
        assertThat(planner.status()).isEqualTo(403);
        assertThat(cases.of(lead, "state")).isEqualTo("NEW");
    }

    @Test
    void withoutALogInEveryAddressLeadsToTheDoorAndBack() {
        Visitor nobody = system.visitor();
        addresses().keySet().forEach(address -> {
            Page answer = nobody.getOnly(address);
            assertThat(answer.status()).as(address).isEqualTo(303);
            assertThat(answer.header("Location")).startsWith("/staff/inloggen?naar=%2F");
        });
        assertThat(nobody.getOnly("/staff/nix").status()).isEqualTo(303);
        assertThat(nobody.cookies()).doesNotContainKey("JSESSIONID");
        assertThat(nobody.get("/staff/leads?spoor=SHORT_ROUTE")
                        .form("Log in")
                        .set("demo:naam", Staff.ADVISOR)
                        .set("demo:wachtwoord", Staff.PASSWORD)
                        .submit()
                        .address()
                        .toString())
                .endsWith("/staff/leads?spoor=SHORT_ROUTE");
        assertThat(nobody.cookies()).containsKey("JSESSIONID");
    }

    @Test
    void aScriptOfAPageWhoseLogInEndedIsSentToTheDoor() {
        Visitor nobody = system.visitor();
        HttpResponse<byte[]> answer = nobody.send(nobody.request("/staff/leads")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Faces-Request", "partial/ajax")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("a=b")));

        assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("<redirect url=\"/staff/inloggen?naar=%2Fleads\"/>");
    }

    @Test
    void theSessionIsForStaffOnlyAndItsIdChangesWithTheLogIn() {
        Visitor visitor = system.visitor();
        Page page = visitor.get("/staff/inloggen");
        HttpResponse<byte[]> answer = visitor.send(visitor.request("/staff/inloggen")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(page
                        .form("Log in")
                        .set("demo:naam", Staff.ADVISOR)
                        .set("demo:wachtwoord", Staff.PASSWORD)
                        .fieldsNow()
                        .entrySet()
                        .stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(java.util.stream.Collectors.joining("&")))));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("JSESSIONID=", "Path=/staff", "HttpOnly")
                .containsIgnoringCase("SameSite=Lax"); // the server writes it in lower case; browsers do not mind
        String id = visitor.cookies().get("JSESSIONID");
        visitor.get("/staff/").form("Log uit").submit();
        assertThat(visitor.getOnly("/staff/").status()).isEqualTo(303);
        staff.tryToLogIn(visitor, Staff.ADVISOR, Staff.PASSWORD);
        assertThat(visitor.cookies().get("JSESSIONID")).isNotEqualTo(id);
    }

    @Test
    void fiveWrongPasswordsCloseTheAccountForAWhile() {
        String account = staff.newAccount("ADVISOR");
        Visitor visitor = system.visitor();
        for (int i = 0; i < 5; i++) {
            assertThat(staff.tryToLogIn(visitor, account, "fout").text()).contains("klopt niet");
        }

        Page refused = staff.tryToLogIn(visitor, account, Staff.PASSWORD);

        assertThat(refused.path()).isEqualTo("/staff/inloggen");
        assertThat(refused.text()).contains("Te vaak een verkeerd wachtwoord");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        HttpRequest.Builder crossSite = marieke.request("/staff/leads")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("a=b"));
        HttpRequest.Builder otherOrigin = marieke.request("/staff/leads")
                .header("Origin", "https://elders.example")
                .POST(HttpRequest.BodyPublishers.ofString("a=b"));
        HttpRequest.Builder silent = marieke.request("/staff/leads").POST(HttpRequest.BodyPublishers.ofString("a=b"));

        assertThat(marieke.send(crossSite).statusCode()).isEqualTo(403);
        assertThat(marieke.send(otherOrigin).statusCode()).isEqualTo(403);
        assertThat(marieke.send(silent).statusCode()).isEqualTo(403);
        assertThat(marieke.send(marieke.request("/staff/leads").method("PUT", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
        assertThat(marieke.send(marieke.request("/staff/leads")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(HttpRequest.BodyPublishers.ofString("a=" + "b".repeat(2_000_000))))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        for (String address : List.of(
                "/staff/",
                "/staff/leads",
                "/staff/nix",
                "/staff/lead/nix",
                "/staff/inloggen",
                "/staff/video/" + UUID.randomUUID())) {
            Page page = marieke.getOnly(address);
            assertThat(page.header("Content-Security-Policy"))
                    .as(address)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "script-src 'self'")
                    .doesNotContain("unsafe-eval")
                    .doesNotContain("script-src 'unsafe-inline'");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Cache-Control")).as(address).contains("no-store");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        }
        assertThat(marieke.getOnly("/staff/assets/staff.css").header("Cache-Control"))
                .contains("immutable");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        UUID lead = cases.lead(TestSystem.newAddress());
        for (String address : List.of(
                "/staff/nix",
                "/staff/lead/nix",
                "/staff/lead/" + UUID.randomUUID(),
                "/staff/lead/" + lead + "/meer",
                "/staff/traject/" + UUID.randomUUID(),
                "/staff/leads/meer",
                "/staff/bijeenkomst/" + UUID.randomUUID() + "/aanwezig",
                "/staff/bijeenkomst/" + UUID.randomUUID(),
                "/staff/WEB-INF/web.xml")) {
            assertThat(marieke.get(address).status()).as(address).isEqualTo(404);
        }
        assertThat(marieke.get("/staff/leads?spoor=X&status=Y&klok=Z&pagina=-1&naam=%25")
                        .status())
                .isEqualTo(200);
    }
}

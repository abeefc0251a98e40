package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may open what in the back-end, and what no request gets past. */
@SystemTest
class StaffAccessTest {

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
    private final StaffAddresses addresses;

    StaffAccessTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
        this.addresses = new StaffAddresses(system);
    }

    private static Set<String> seenElsewhere() {
        return SEEN_IN.values().stream()
                .flatMap(pages -> Arrays.stream(pages.split(" ")))
                .collect(Collectors.toSet());
    }

    /** Whoever adds a page says in the list who may open it. */
    @Test
    void noPageIsLeftOut() {
        Set<String> known = new TreeSet<>(seenElsewhere());
        addresses.all().keySet().forEach(address -> known.add(StaffAddresses.page(address)));
        assertThat(known).containsAll(StaffPages.names());
        assertThat(StaffPages.names()).containsAll(seenElsewhere());
    }

    /** Nothing for axe-core to find, and no sideways scroll on a small phone, a tablet and at a desk. */
    @Test
    void whatNoOtherTestLooksAtIsFitForADeskATabletAndAPhone() {
        String account = staff.newAccount(
                ROLES.stream().filter(role -> !role.equals("PARTNER")).toArray(String[]::new));
        try (Phone desk = staff.desk(account, "/staff/")) {
            addresses.all().keySet().stream()
                    .filter(address -> StaffPages.names().contains(StaffAddresses.page(address)))
                    .filter(address -> !seenElsewhere().contains(StaffAddresses.page(address)))
                    .forEach(address -> desk.open(address).check());
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void everyRoleOpensItsOwnPagesAndNoOther() {
        Map<String, Set<String>> all = addresses.all();
        for (String role : ROLES) {
            Visitor visitor = staff.visitor(staff.newAccount(role));
            assertThat(visitor.get("/staff/").status()).isEqualTo(200);
            all.forEach(
                    // of a colleague's trajectory an advisor comes to the page that asks why
                    (address, allowed) -> assertThat(visitor.get(address).status())
                            .as(role + " at " + address)
                            .isEqualTo(allowed.contains(role) ? 200 : 403));
            String video = "/staff/video/" + UUID.randomUUID();
            for (String address : List.of(video, video + "/tekst")) {
                assertThat(visitor.getOnly(address).status())
                        .as(role + " at a video that is not there")
                        .isEqualTo(StaffAddresses.LEADS.contains(role) ? 404 : 403);
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
        addresses.all().keySet().forEach(address -> {
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

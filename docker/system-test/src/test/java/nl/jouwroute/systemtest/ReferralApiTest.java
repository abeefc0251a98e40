package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A school's own system, with a token of a real Keycloak and the JDK's own client. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralApiTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final TestSystem system;
    private final Schools schools;
    private Schools.Mentor mentor;
    private Schools.Mentor elsewhere;
    private String token;
    private String otherToken;

    ReferralApiTest(TestSystem system) {
        this.system = system;
        this.schools = new Schools(system);
    }

    @BeforeAll
    void twoSystems() throws Exception {
        system.keycloak();
        mentor = schools.newMentor();
        elsewhere = schools.newMentor();
        connect("school-systeem", mentor);
        connect("ander-systeem", elsewhere);
        token = token("school-systeem");
        otherToken = token("ander-systeem");
    }

    /** As a coordinator does it. */
    private void connect(String client, Schools.Mentor of) {
        String organisation = (String) system.database()
                .rows("select organisation_id::text as id from mentor where id = ?", of.id())
                .get(0)
                .get("id");
        Visitor carla = new Staff(system).visitor(Staff.COORDINATOR);
        Form form = carla.get("/staff/organisaties").forms().stream()
                .filter(one -> organisation.equals(one.fieldsNow().get("organisatie"))
                        && one.fieldsNow().containsKey("koppeling"))
                .findFirst()
                .orElseThrow();
        Page done =
                carla.post("/staff/organisaties", form.set("koppeling", client).fieldsNow());
        assertThat(done.text()).contains("De koppeling staat aan.");
    }

    /** The way that the description itself shows: its provider's own description, then client credentials. */
    private String token(String client) throws Exception {
        String description = get("/api/v1/openapi.yaml", null).body();
        Matcher provider = Pattern.compile("openIdConnectUrl: \"([^\"]+)\"").matcher(description);
        assertThat(provider.find()).isTrue();
        JsonObject known = JsonParser.parseString(send(HttpRequest.newBuilder(URI.create(provider.group(1))))
                        .body())
                .getAsJsonObject();
        String secret =
                Base64.getEncoder().encodeToString((client + ":" + Keycloak.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(URI.create(known.get("token_endpoint").getAsString()))
                        .header("Authorization", "Basic " + secret)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .get("access_token")
                .getAsString();
    }

    @Test
    void aReferralComesInIsInvitedAndTellsOnlyHowItGoes() throws Exception {
        String address = TestSystem.newAddress();
        HttpResponse<String> made = post(token, "key-" + address, body(mentor, address));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonObject referral = JsonParser.parseString(made.body()).getAsJsonObject();
        assertThat(referral.keySet()).containsExactlyInAnyOrder("id", "state", "received_at");
        assertThat(referral.get("state").getAsString()).isEqualTo("received");
        String place = made.headers().firstValue("Location").orElseThrow();
        assertThat(place)
                .isEqualTo(system.origin() + "/api/v1/referrals/"
                        + referral.get("id").getAsString());
        assertThat(system.mailbox()
                        .awaitMail(address, mail -> mail.body().contains("/uitnodiging/"))
                        .body())
                .contains(mentor.school(), "Noor");
        HttpResponse<String> seen = get(place, token);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).isEqualTo(made.body());

        system.visitor().get(schools.invitation(address)).form("geen-contact").submit();
        assertThat(JsonParser.parseString(get(place, token).body())
                        .getAsJsonObject()
                        .get("state")
                        .getAsString())
                .isEqualTo("closed");
        assertThat(schools.logIn(mentor).get("/aanmelden/overzicht").text()).contains("Noor");
        assertThat(system
                        .database()
                        .rows(
                                "select distinct action from audit_entry where object_id in (?, (select organisation_id from mentor where id = ?))",
                                UUID.fromString(referral.get("id").getAsString()),
                                mentor.id())
                        .stream()
                        .map(row -> row.get("action")))
                .contains("REFERRAL_RECEIVED", "SYSTEM_CALLED");
    }

    @Test
    void aReferralIsTakenBackAndThatAgainIsTheSame() throws Exception {
        String address = TestSystem.newAddress();
        String place = post(token, "back-" + address, body(mentor, address))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String invitation = schools.invitation(address);
        assertProblem(send(request(place, otherToken).DELETE()), 404, "not-found");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> back = send(request(place, token).DELETE());
            assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
            assertThat(back.body()).contains("\"state\":\"closed\"");
        }
        assertThat(system.visitor().get(invitation).heading()).isEqualTo("Deze uitnodiging is teruggenomen");
        String joined = TestSystem.newAddress();
        String other = post(token, "joined-" + joined, body(mentor, joined))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        schools.join(system.visitor(), schools.invitation(joined), joined);
        assertProblem(send(request(other, token).DELETE()), 409, "too-late");
    }

    @Test
    void theSameRequestTenTimesMakesOneAndTheKeyIsForNothingElse() throws Exception {
        String address = TestSystem.newAddress();
        String key = UUID.randomUUID().toString();
        ExecutorService posts = Executors.newFixedThreadPool(10);
        List<Callable<HttpResponse<String>>> same = IntStream.range(0, 10)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> post(token, key, body(mentor, address)))
                .toList();
        Set<String> answers = new HashSet<>();
        for (Future<HttpResponse<String>> answer : posts.invokeAll(same)) {
            assertThat(answer.get().statusCode()).isEqualTo(201);
            answers.add(answer.get().body());
        }
        posts.shutdown();
        assertThat(answers).hasSize(1);
        assertThat(system.database().number("select count(*) from contact_point where address = ?", address))
                .isEqualTo(1);

        HttpResponse<String> other = post(token, key, body(mentor, TestSystem.newAddress()));
        assertProblem(other, 409, "key-used");
    }

    @Test
    void whatIsWrongIsSaidByField() throws Exception {
        HttpResponse<String> wrong = post(
                token,
                "k",
                "{\"mentor\":\"" + elsewhere.address()
                        + "\",\"called\":\"\",\"email\":\"x\",\"sixteen_or_older\":false,"
                        + "\"reason\":\"just because\",\"young_person_knows\":\"yes\",\"bsn\":\"123456782\"}");
        assertProblem(wrong, 422, "invalid");
        assertThat(JsonParser.parseString(wrong.body())
                        .getAsJsonObject()
                        .getAsJsonObject("errors")
                        .keySet())
                .containsExactlyInAnyOrder(
                        "mentor", "called", "email", "sixteen_or_older", "reason", "young_person_knows", "bsn");
        assertThat(system.database().number("select count(*) from referral where named = ''"))
                .isZero();
        assertProblem(post(token, null, body(mentor, "a@b.example")), 400, "key-missing");
        assertProblem(post(token, "k", "[]"), 400, "not-json");
        assertProblem(post(token, "k", "{"), 400, "not-json");
        assertProblem(post(token, "k", "{\"called\":\"" + "x".repeat(20_000) + "\"}"), 413, "too-large");
        assertProblem(
                send(request("/api/v1/referrals", token)
                        .header("Idempotency-Key", "k")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}"))),
                415,
                "not-json");
        HttpResponse<String> endless = send(request("/api/v1/referrals", token)
                .header("Idempotency-Key", "k")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("{}"))));
        assertThat(endless.statusCode()).isEqualTo(411);
        assertThat(endless.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(endless.body()).isEqualTo("{\"type\":\"about:blank\",\"status\":411}");
        assertProblem(send(request("/api/v1/referrals", token).DELETE()), 405, "method");
        assertProblem(get("/api/v1/anything", token), 404, "not-found");
    }

    @Test
    void onlyATokenThatIsMeantForUsAndOfAKnownSystemOpensAnything() throws Exception {
        String address = TestSystem.newAddress();
        String place = post(token, "own", body(mentor, address))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertProblem(get(place, null), 401, "token-missing");
        assertProblem(get(place, token + "x"), 401, "token-invalid");
        assertProblem(get(place, unsigned()), 401, "token-invalid");
        assertProblem(get(place, token("niet-voor-ons")), 401, "token-invalid");
        assertProblem(get(place, otherToken), 404, "not-found");
        assertProblem(get("/api/v1/referrals/" + UUID.randomUUID(), token), 404, "not-found");
        assertThat(
                        system.database()
                                .number(
                                        "select count(*) from audit_entry where action = 'REFERRAL_SEEN' and result = 'REFUSED'"))
                .isGreaterThanOrEqualTo(2);

        Visitor carla = new Staff(system).visitor(Staff.COORDINATOR);
        carla.get("/staff/organisaties").form("Zet uit: ander-systeem").submit();
        assertProblem(get(place, otherToken), 403, "system-unknown");
        carla.get("/staff/organisaties").form("Zet aan: ander-systeem").submit();
        assertProblem(get(place, otherToken), 404, "not-found");

        Visitor resident = new Residents(system).newcomer().visitor();
        assertThat(resident.getOnly(place.substring(system.origin().length())).status())
                .as("a cookie says nothing here")
                .isEqualTo(401);
    }

    @Test
    void tooManyRequestsInAMinuteWait() throws Exception {
        system.database()
                .change("insert into rate_count (subject, window_start, hits) select 'system:ander-systeem', m, 1000"
                        + " from (values (date_trunc('minute', current_timestamp)),"
                        + " (date_trunc('minute', current_timestamp) + interval '1 minute')) as v (m)"
                        + " on conflict (subject, window_start) do update set hits = 1000");
        HttpResponse<String> refused = get("/api/v1/referrals/" + UUID.randomUUID(), otherToken);
        system.database().change("delete from rate_count where subject = 'system:ander-systeem'");
        assertProblem(refused, 429, "too-often");
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    }

    /** The claims of a good token, with the algorithm that signs nothing. */
    private String unsigned() {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + token.split("\\.", -1)[1] + ".";
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(problem.get("type").getAsString()).isEqualTo("urn:jouwroute:problem:" + type);
        assertThat(problem.get("status").getAsInt()).isEqualTo(status);
    }

    private static String body(Schools.Mentor of, String address) {
        return "{\"mentor\":\"" + of.address() + "\",\"called\":\"Noor\",\"email\":\"" + address
                + "\",\"sixteen_or_older\":true,\"reason\":\"doubts_course\",\"explanation\":\"Wil met hout werken.\","
                + "\"told\":\"Dat het jongerenteam belt.\",\"young_person_knows\":true}";
    }

    private HttpResponse<String> post(String bearer, String key, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1/referrals", bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private HttpResponse<String> get(String address, String bearer) throws IOException, InterruptedException {
        return send(request(address, bearer).GET());
    }

    private HttpRequest.Builder request(String address, String bearer) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(system.origin()).resolve(address));
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

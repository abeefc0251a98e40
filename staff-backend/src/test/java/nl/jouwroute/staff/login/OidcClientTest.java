package nl.jouwroute.staff.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which id tokens let somebody in, against a provider that publishes real keys over HTTP. */
class OidcClientTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private HttpServer server;
    private String issuer;
    private RSAKey key;
    private OidcClient client;

    @BeforeEach
    void startProvider() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
        server.createContext(
                "/realm/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "end_session_endpoint":"%1$s/logout","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer)));
        server.createContext("/realm/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
        client = new OidcClient(
                new Settings(Map.of("JR_OIDC_ISSUER", issuer, "JR_ORIGIN", "https://jouwroute.example")));
    }

    @AfterEach
    void stopProvider() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("jouwroute")
                .subject("abc")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(HOUR)))
                .claim("nonce", "n")
                .claim("name", "Marieke Voorbeeld")
                .claim("email", "Marieke@Tiem.example")
                .claim("email_verified", true)
                .claim("roles", List.of("ADVISOR", "offline_access", "RESIDENT", "SYSTEM", "ANYONE"));
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private void refused(String token, String nonce) {
        assertThatThrownBy(() -> client.verify(token, nonce))
                .isInstanceOfSatisfying(LogInRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(LogInRefused.Why.NOT_TRUSTED));
    }

    @Test
    void aSignedTokenLetsInWithTheRolesOfStaffOnly() throws Exception {
        VerifiedLogIn logIn = client.verify(signed(claims().build(), key), "n");

        assertThat(logIn.subject()).isEqualTo("abc");
        assertThat(logIn.email()).isEqualTo("marieke@tiem.example");
        assertThat(logIn.roles()).containsExactly(Actor.ADVISOR);
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        refused(new PlainJWT(claims().build()).serialize(), "n");
    }

    @Test
    void aTokenSignedWithAnotherKeyIsRefused() throws Exception {
        refused(signed(claims().build(), new RSAKeyGenerator(2048).keyID("one").generate()), "n");
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims().build());
        token.sign(new MACSigner(key.toPublicJWK().toRSAPublicKey().getEncoded()));
        refused(token.serialize(), "n");
    }

    @Test
    void aTokenOfAnotherLogInIsRefused() throws Exception {
        refused(signed(claims().build(), key), "another nonce");
    }

    @Test
    void aTokenForAnotherClientIsRefused() throws Exception {
        refused(signed(claims().audience("elsewhere").build(), key), "n");
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        refused(
                signed(
                        claims().expirationTime(Date.from(Instant.now().minus(HOUR)))
                                .build(),
                        key),
                "n");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertThatThrownBy(() -> client.verify("geen token", "n")).isInstanceOf(java.text.ParseException.class);
    }

    @Test
    void theBrowserIsSentWithPkceStateAndNonce() {
        PendingLogIn pending = client.prepare("/leads");

        URI address = client.authorisationAddress(pending);

        assertThat(address.toString()).startsWith(issuer + "/auth?");
        assertThat(address.getQuery())
                .contains("code_challenge_method=S256", "code_challenge=", "state=" + pending.state())
                .contains("nonce=" + pending.nonce(), "redirect_uri=https://jouwroute.example/staff/inloggen/terug")
                .doesNotContain(pending.verifier());
    }

    @Test
    void anAnswerForAnotherBrowserIsRefused() {
        PendingLogIn pending = client.prepare("/");

        assertThatThrownBy(() -> client.finish("code=x&state=of-somebody-else", pending))
                .isInstanceOfSatisfying(LogInRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(LogInRefused.Why.NOT_TRUSTED));
    }

    @Test
    void aRefusalOfTheProviderIsSaid() {
        PendingLogIn pending = client.prepare("/");

        assertThatThrownBy(() -> client.finish("error=access_denied&state=" + pending.state(), pending))
                .isInstanceOfSatisfying(LogInRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(LogInRefused.Why.PROVIDER_REFUSED));
    }

    @Test
    void aProviderThatIsAwayIsSaid() {
        server.stop(0);

        assertThatThrownBy(() -> client.authorisationAddress(client.prepare("/")))
                .isInstanceOfSatisfying(LogInRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(LogInRefused.Why.PROVIDER_DOWN));
    }
}

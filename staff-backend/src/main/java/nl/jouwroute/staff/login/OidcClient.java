package nl.jouwroute.staff.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * Speaks OpenID Connect with the identity provider of the staff: the code flow with PKCE, and an id token whose
 * signature is verified with the provider's keys. Payara's own mechanism does neither (docs/decisions).
 */
@ApplicationScoped
class OidcClient {

    private static final int TIMEOUT_MS = 3000;
    private static final int LARGEST_KEY_SET = 100_000;

    /** The roles that a provider may give; the others are of the portal, or the system's own. */
    private static final Set<Actor> STAFF_ROLES = EnumSet.range(Actor.ADVISOR, Actor.PARTNER);

    private final Settings settings;

    private volatile Provider provider;

    @Inject
    OidcClient(Settings settings) {
        this.settings = settings;
    }

    /** For the proxy. */
    OidcClient() {
        this(null);
    }

    boolean isConfigured() {
        return settings.find(Setting.OIDC_ISSUER).isPresent();
    }

    /** A fresh log-in: what this browser must bring back. */
    PendingLogIn prepare(String wayBack) {
        return new PendingLogIn(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), wayBack);
    }

    /**
     * The address at the provider to send the browser to.
     *
     * @throws LogInRefused when the provider does not answer
     */
    URI authorisationAddress(PendingLogIn pending) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile", "email"), clientId(), callback())
                .endpointURI(provider().metadata.getAuthorizationEndpointURI())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Turns what the browser brought back into a log-in that holds.
     *
     * @throws LogInRefused when the provider said no, does not answer, or something does not match
     */
    VerifiedLogIn finish(String query, PendingLogIn pending) {
        try {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(URI.create(callback() + "?" + query));
            if (answer.getState() == null
                    || !pending.state().equals(answer.getState().getValue())) {
                throw new LogInRefused(LogInRefused.Why.NOT_TRUSTED);
            }
            if (answer instanceof AuthenticationErrorResponse) {
                throw new LogInRefused(LogInRefused.Why.PROVIDER_REFUSED);
            }
            String idToken = exchange(answer.toSuccessResponse().getAuthorizationCode(), pending);
            return verify(idToken, pending.nonce());
        } catch (com.nimbusds.oauth2.sdk.ParseException | ParseException | IllegalArgumentException e) {
            throw refused(LogInRefused.Why.NOT_TRUSTED, e);
        } catch (IOException e) {
            throw refused(LogInRefused.Why.PROVIDER_DOWN, e);
        }
    }

    /**
     * Checks signature, issuer, audience, expiry and nonce. A token without a signature, or with one of another kind
     * than the provider's RSA keys make, does not pass.
     */
    VerifiedLogIn verify(String idToken, String nonce) throws ParseException {
        try {
            JWT token = JWTParser.parse(idToken);
            IDTokenClaimsSet claims = provider().validator.validate(token, new Nonce(nonce));
            return new VerifiedLogIn(
                    claims.getSubject().getValue(),
                    nameIn(claims),
                    Optional.ofNullable(claims.getStringClaim("email"))
                            .map(address -> address.toLowerCase(Locale.ROOT))
                            .orElse(null),
                    Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")),
                    rolesIn(claims),
                    idToken);
        } catch (BadJOSEException e) {
            throw refused(LogInRefused.Why.NOT_TRUSTED, e);
        } catch (JOSEException e) {
            throw refused(LogInRefused.Why.PROVIDER_DOWN, e);
        }
    }

    /** Where to log out at the provider too; empty when it has no such address or does not answer. */
    Optional<URI> logOutAddress(String idToken) {
        if (idToken == null || !isConfigured()) {
            return Optional.empty();
        }
        try {
            URI endpoint = provider().metadata.getEndSessionEndpointURI();
            return endpoint == null
                    ? Optional.empty()
                    : Optional.of(new LogoutRequest(endpoint, JWTParser.parse(idToken), logInPage(), null).toURI());
        } catch (LogInRefused | ParseException e) {
            return Optional.empty();
        }
    }

    private String exchange(AuthorizationCode code, PendingLogIn pending)
            throws IOException, com.nimbusds.oauth2.sdk.ParseException {
        var grant = new AuthorizationCodeGrant(code, callback(), new CodeVerifier(pending.verifier()));
        URI endpoint = provider().metadata.getTokenEndpointURI();
        TokenRequest request = settings.find(Setting.OIDC_CLIENT_SECRET)
                .map(secret -> new TokenRequest.Builder(
                        endpoint, new ClientSecretBasic(clientId(), new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, clientId(), grant))
                .build();
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(TIMEOUT_MS);
        http.setReadTimeout(TIMEOUT_MS);
        TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
        if (!answer.indicatesSuccess()) {
            throw new LogInRefused(LogInRefused.Why.PROVIDER_REFUSED);
        }
        return ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDTokenString();
    }

    private static String nameIn(IDTokenClaimsSet claims) {
        String name = claims.getStringClaim("name");
        String username = claims.getStringClaim("preferred_username");
        return name != null
                ? name
                : username != null ? username : claims.getSubject().getValue();
    }

    private static Set<Actor> rolesIn(IDTokenClaimsSet claims) {
        Set<Actor> roles = EnumSet.noneOf(Actor.class);
        List<String> given = claims.getStringListClaim("roles");
        for (Actor role : STAFF_ROLES) {
            if (given != null && given.contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private Provider provider() {
        Provider known = provider;
        if (known == null) {
            try {
                known = new Provider(
                        OIDCProviderMetadata.resolve(
                                new Issuer(settings.text(Setting.OIDC_ISSUER)), TIMEOUT_MS, TIMEOUT_MS),
                        clientId());
                provider = known;
            } catch (GeneralException | IOException e) {
                throw refused(LogInRefused.Why.PROVIDER_DOWN, e);
            }
        }
        return known;
    }

    private static LogInRefused refused(LogInRefused.Why why, Exception cause) {
        LogInRefused refused = new LogInRefused(why);
        refused.initCause(cause);
        return refused;
    }

    private ClientID clientId() {
        return new ClientID(settings.text(Setting.OIDC_CLIENT_ID));
    }

    private URI callback() {
        return URI.create(settings.text(Setting.ORIGIN) + "/staff/inloggen/terug");
    }

    private URI logInPage() {
        return URI.create(settings.text(Setting.ORIGIN) + "/staff/inloggen");
    }

    /** What the provider publishes about itself; its keys are fetched again when it rotates them. */
    private static final class Provider {

        private final OIDCProviderMetadata metadata;
        private final IDTokenValidator validator;

        Provider(OIDCProviderMetadata metadata, ClientID clientId) throws IOException {
            this.metadata = metadata;
            this.validator = new IDTokenValidator(
                    metadata.getIssuer(),
                    clientId,
                    JWSAlgorithm.RS256,
                    metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, LARGEST_KEY_SET));
        }
    }
}

package nl.jouwroute.portal.referral;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * Tokens of schools' systems, as the configured identity provider issues them for client credentials: signed with one
 * of its keys, not over, and meant for us (RFC 9068).
 */
@ApplicationScoped
public class ApiTokens {

    private static final int TIMEOUT_MS = 3000;
    private static final int LARGEST_KEY_SET = 1 << 18;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    @Inject
    private Settings settings;

    private volatile DefaultJWTProcessor<SecurityContext> processor;

    /** The provider cannot be asked now, or there is none. */
    public static class ProviderAway extends Exception {
        private static final long serialVersionUID = 1L;

        ProviderAway(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The name of the client whom this token was given to; empty when the token is not good. */
    public Optional<String> clientOf(String token) throws ProviderAway {
        try {
            JWTClaimsSet claims = processor().process(token, null);
            String client = claims.getStringClaim("client_id");
            return Optional.ofNullable(client == null ? claims.getStringClaim("azp") : client);
        } catch (ParseException | BadJOSEException notOurs) {
            return Optional.empty();
        } catch (JOSEException e) {
            throw new ProviderAway("the provider's keys cannot be read", e);
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor() throws ProviderAway {
        DefaultJWTProcessor<SecurityContext> known = processor;
        if (known == null) {
            known = create();
            processor = known;
        }
        return known;
    }

    private DefaultJWTProcessor<SecurityContext> create() throws ProviderAway {
        String issuer = settings.find(Setting.OIDC_ISSUER)
                .orElseThrow(() -> new ProviderAway("no identity provider is configured", null));
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(issuer), TIMEOUT_MS, TIMEOUT_MS);
            DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
            made.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                    JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt")));
            made.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    ALGORITHMS,
                    JWKSourceBuilder.create(
                                    metadata.getJWKSetURI().toURL(),
                                    new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, LARGEST_KEY_SET))
                            .retrying(true)
                            .build()));
            made.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    settings.text(Setting.API_AUDIENCE),
                    new JWTClaimsSet.Builder().issuer(issuer).build(),
                    Set.of("exp")));
            return made;
        } catch (GeneralException | IOException e) {
            throw new ProviderAway("the identity provider does not answer", e);
        }
    }
}

package nl.jouwroute.staff.login;

import java.util.Set;
import nl.jouwroute.common.Actor;

/**
 * Who logged in, from an id token whose signature, issuer, audience, expiry and nonce were checked.
 *
 * @param subject the provider's lasting name for this person
 * @param name as shown to colleagues
 * @param email in lower case; null when the provider gives none
 * @param emailVerified whether the provider checked that address
 * @param roles the roles of ours in the claim; may be empty
 * @param idToken as received, for the log-out
 */
public record VerifiedLogIn(
        String subject, String name, String email, boolean emailVerified, Set<Actor> roles, String idToken) {}

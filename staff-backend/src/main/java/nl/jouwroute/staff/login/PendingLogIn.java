package nl.jouwroute.staff.login;

import java.io.Serializable;

/**
 * What this browser must bring back from the identity provider, and what only we know of it.
 *
 * @param state ties the answer to this browser
 * @param nonce ties the id token to this log-in
 * @param verifier the secret of PKCE, whose hash the provider was sent
 * @param wayBack the page that was asked for before
 */
record PendingLogIn(String state, String nonce, String verifier, String wayBack) implements Serializable {}

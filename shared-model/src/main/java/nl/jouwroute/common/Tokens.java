package nl.jouwroute.common;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Random tokens that open something (a log-in, an invitation, a share link) and the hash that is kept of them.
 * A token has 256 random bits, so a plain SHA-256 suffices: there is nothing to guess.
 */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** A new token: 43 characters, safe in an address and a cookie. */
    public static String create() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * A new token for the part of an e-mail address before the @: 32 digits and small letters (160 random bits), because
     * some mail servers write that part in small letters.
     */
    public static String createForAddress() {
        return new BigInteger(160, RANDOM).setBit(160).toString(32).substring(1);
    }

    /** What the database keeps: 64 hexadecimal digits. */
    public static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package nl.jouwroute.common;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords of the demo accounts, and nothing else: in production the staff log in at their identity provider and
 * residents with a code. PBKDF2 with HMAC-SHA-256, a salt each, written as {@code pbkdf2$rounds$salt$hash}.
 */
public final class Passwords {

    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** What is stored of a password. */
    public static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "pbkdf2$" + ROUNDS + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(derive(password, salt, ROUNDS));
    }

    /** Whether this is the password that was stored; takes the same time for a right and a wrong one. */
    public static boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$", -1);
        if (parts.length != 4 || !"pbkdf2".equals(parts[0])) {
            throw new IllegalArgumentException("not a stored password");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2].getBytes(StandardCharsets.US_ASCII));
        byte[] wanted = Base64.getDecoder().decode(parts[3].getBytes(StandardCharsets.US_ASCII));
        return MessageDigest.isEqual(wanted, derive(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks PBKDF2", e);
        }
    }
}

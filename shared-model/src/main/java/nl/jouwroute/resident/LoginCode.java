package nl.jouwroute.resident;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A code of six digits and what the database keeps of it: a salted PBKDF2 hash, since a million codes are quickly
 * tried against a plain one.
 */
public final class LoginCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ROUNDS = 10_000;
    private static final int BITS = 256;

    private LoginCode() {}

    /** Six random digits, leading zeros included. */
    public static String create() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
    }

    /** Salt and hash, as text. */
    public static String hash(String code) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return encode(salt) + ":" + encode(derive(code, salt));
    }

    /** Whether the code is the hashed one; takes as long when it is not. */
    public static boolean matches(String code, String hash) {
        int colon = hash.indexOf(':');
        byte[] salt = Base64.getDecoder().decode(hash.substring(0, colon));
        byte[] expected = Base64.getDecoder().decode(hash.substring(colon + 1));
        return MessageDigest.isEqual(expected, derive(code, salt));
    }

    private static byte[] derive(String code, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(code.toCharArray(), salt, ROUNDS, BITS))
                    .getEncoded();
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("every Java platform has PBKDF2", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

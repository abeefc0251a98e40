package nl.jouwroute.route;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * The short words that stand for questions and answers in addresses: they say nothing to whoever looks over a shoulder
 * or reads a browser's history, and are the same in every edition in which the keys are the same, so that an address of
 * an older edition can be carried over to a newer one.
 */
public final class RouteCode {

    /** No vowels, so that no code is a word; none that look alike. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";

    private static final int LENGTH = 5;

    private static final Pattern CODE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    private RouteCode() {}

    /** The code of a question, or of an option of it. */
    public static String of(String... keys) {
        BigInteger number = new BigInteger(1, sha256(String.join("/", keys)));
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] split = number.divideAndRemainder(BigInteger.valueOf(LETTERS.length()));
            code.append(LETTERS.charAt(split[1].intValue()));
            number = split[0];
        }
        return code.toString();
    }

    /** Whether a text could be a code. */
    public static boolean isOne(String text) {
        return CODE.matcher(text).matches();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

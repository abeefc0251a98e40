package nl.jouwroute.common;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that stands on paper and that somebody types: 26 signs of Crockford's base 32, which is 130 random bits. It has no U,
 * and none of I, L and O, since a reader takes those for 1 and 0; so these are read as what they look like.
 *
 * @param value the 26 signs, in capitals and without groups: what an address carries and a hash is made of
 */
public record PaperCode(String value) {

    /** What fits in a field where a code is typed: also with a sign between every two, or as a whole link. */
    public static final int LONGEST_TYPED = 200;

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BITS_OF_A_SIGN = 5;

    private static final Pattern VALID = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");

    /** Spaces and dashes of all sorts, also those that a phone puts in their place; and signs that nobody sees. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}_.,]+");

    private static final Pattern END_OF_GROUP = Pattern.compile("(.{4})(?=.)");

    private static final SecureRandom RANDOM = new SecureRandom();

    public PaperCode {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("no code of paper");
        }
    }

    /** A new one. */
    public static PaperCode create() {
        BigInteger bits = new BigInteger(LENGTH * BITS_OF_A_SIGN, RANDOM);
        StringBuilder signs = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            signs.append(SIGNS.charAt(bits.shiftRight(i * BITS_OF_A_SIGN).intValue() & (1 << BITS_OF_A_SIGN) - 1));
        }
        return new PaperCode(signs.toString());
    }

    /** What somebody typed, in whatever case and groups, with O for 0 and I or L for 1; empty when it cannot be one. */
    public static Optional<PaperCode> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String signs = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('İ', '1')
                .replace('L', '1');
        return VALID.matcher(signs).matches() ? Optional.of(new PaperCode(signs)) : Optional.empty();
    }

    /** As it is printed: in groups of four, such as {@code 4K7M-9QXT-2P0V-D8RA-6WJC-H3BE-5N}. */
    public String printed() {
        return END_OF_GROUP.matcher(value).replaceAll("$1-");
    }
}

package nl.jouwroute.common;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notices what looks like a Dutch citizen service number (BSN) in free text: nine digits that pass the eleven-test.
 * Such a number never belongs here. Phone numbers pass: they have ten digits, or start with a plus.
 */
public final class CitizenServiceNumbers {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d+])\\+?\\d(?:[ .-]?\\d)*+");
    private static final int DIGITS = 9;

    private CitizenServiceNumbers() {}

    /** The first one in the text, as it was written. */
    public static Optional<String> findIn(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (looksLikeOne(number.group())) {
                return Optional.of(number.group());
            }
        }
        return Optional.empty();
    }

    private static boolean looksLikeOne(String written) {
        if (written.startsWith("+")) {
            return false;
        }
        int[] digits =
                written.chars().filter(Character::isDigit).map(c -> c - '0').toArray();
        if (digits.length != DIGITS) {
            return false;
        }
        // weights 9 8 7 6 5 4 3 2 -1 (Logisch Ontwerp BSN)
        int sum = -digits[DIGITS - 1];
        int any = digits[DIGITS - 1];
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (DIGITS - i) * digits[i];
            any |= digits[i];
        }
        return any != 0 && sum % 11 == 0;
    }
}

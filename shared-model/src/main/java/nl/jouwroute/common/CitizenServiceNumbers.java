package nl.jouwroute.common;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Notices what looks like a Dutch citizen service number (BSN) in free text: nine digits that pass the eleven-test.
 * Such a number never belongs here. Phone numbers pass: they have ten digits, or start with a plus.
 */
public final class CitizenServiceNumbers {

    /** Digits, also in groups, as phone numbers are written. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9+])\\+?[0-9](?:[ .-]?[0-9])*+");

    /** What parts the groups of one. */
    private static final Pattern RUN = Pattern.compile("[ .-]");

    private static final int DIGITS = 9;

    private CitizenServiceNumbers() {}

    /** The first one in the text, as it was written. */
    public static Optional<String> findIn(String text) {
        if (text == null) {
            return Optional.empty();
        }
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(written -> !written.startsWith("+"))
                .flatMap(written -> Stream.concat(Stream.of(written), RUN.splitAsStream(written)))
                .filter(CitizenServiceNumbers::looksLikeOne)
                .findFirst();
    }

    private static boolean looksLikeOne(String written) {
        int[] digits = written.chars()
                .filter(c -> c >= '0' && c <= '9')
                .map(c -> c - '0')
                .toArray();
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

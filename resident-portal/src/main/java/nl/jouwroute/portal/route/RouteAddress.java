package nl.jouwroute.portal.route;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nl.jouwroute.route.RouteCode;

/**
 * What an address of the route says: the edition that was answered, the codes of the answers, and after which question
 * to go on. Whatever it cannot understand it leaves out.
 *
 * @param edition the number of the edition; empty when the address does not say
 * @param codes of the chosen answers
 * @param after the code of the question that was shown last; null at the beginning
 */
public record RouteAddress(OptionalInt edition, List<String> codes, String after) {

    /** Name of the parameter with the edition's number. */
    public static final String EDITION = "e";

    /** Name of the parameter with answers: one or more codes with dots between them, as often as there are. */
    public static final String ANSWERS = "a";

    /** Name of the parameter with the question that was shown last. */
    public static final String AFTER = "v";

    private static final int MOST_CODES = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern DOT = Pattern.compile("\\.");

    public RouteAddress {
        codes = List.copyOf(codes);
    }

    /** Reads the parameters of a request. */
    public static RouteAddress of(Map<String, String[]> parameters) {
        List<String> codes = Arrays.stream(parameters.getOrDefault(ANSWERS, new String[0]))
                .flatMap(DOT::splitAsStream)
                .filter(RouteCode::isOne)
                .distinct()
                .limit(MOST_CODES)
                .toList();
        String edition = first(parameters, EDITION);
        String after = first(parameters, AFTER);
        return new RouteAddress(
                edition != null && NUMBER.matcher(edition).matches()
                        ? OptionalInt.of(Integer.parseInt(edition))
                        : OptionalInt.empty(),
                codes,
                after != null && RouteCode.isOne(after) ? after : null);
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    /** Whether the answers were given to another edition than this one. */
    public boolean isOfAnotherEdition(int current) {
        return !codes.isEmpty() && edition.isPresent() && edition.getAsInt() != current;
    }

    /** Whether the address says anything about answers, even that there are none. */
    public boolean isGiven() {
        return edition.isPresent() || !codes.isEmpty();
    }

    /** The part of an address after the question mark, that one included. */
    public static String query(int edition, List<String> codes) {
        return "?" + EDITION + "=" + edition + "&" + ANSWERS + "=" + String.join(".", codes);
    }

    /** The same, going on after a question. */
    public static String query(int edition, List<String> codes, String after) {
        return query(edition, codes) + (after == null ? "" : "&" + AFTER + "=" + after);
    }
}

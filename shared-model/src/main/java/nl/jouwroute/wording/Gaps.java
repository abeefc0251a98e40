package nl.jouwroute.wording;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The places of a text that the program fills: <code>{0}</code> on a page, <code>{day}</code> in a message. */
public final class Gaps {

    private static final Pattern GAP = Pattern.compile("\\{(?:[a-z_]+|\\d+)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    private Gaps() {}

    /** Those of a text, as they are written in it. */
    public static Set<String> in(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a text has the same gaps as the one whose place it takes, and no brace besides. */
    static boolean fit(String own, String shipped) {
        return in(own).equals(in(shipped))
                && !BRACE.matcher(GAP.matcher(own).replaceAll("")).find();
    }
}

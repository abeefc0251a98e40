package nl.jouwroute.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jouwroute.common.PaperCode;
import nl.jouwroute.common.Tokens;

/**
 * Finds people by part of a name, with or without its accents, or of an address, by a number as people write it (with
 * spaces, and with a nought, two or +31 (0) at the start), by the number of a lead, or by the code on their flyer. Each way is a branch of
 * its own of a union, so that each has its index: one condition with "or"
 * over two tables would read every person.
 */
final class PersonSearch {

    /** Whoever finds more than this types on. */
    static final int MOST_FOUND = 1_000;

    /** A shorter number would find half the town. */
    private static final int FEWEST_DIGITS = 4;

    /** Three letters in a row are the least by which the trigram indexes find something in the middle. */
    private static final int FEWEST_LETTERS = 3;

    private static final Pattern LEAD_NUMBER = Pattern.compile("(?:l(?:ead)?\\s*-?\\s*)?([0-9]{1,9})");

    private final List<Branch> branches = new ArrayList<>();

    PersonSearch(String wanted) {
        String text = wanted.strip().toLowerCase(Locale.ROOT);
        String escaped = text.replaceAll("([%_\\\\])", "\\\\$1");
        String part = (text.length() < FEWEST_LETTERS ? "" : "%") + escaped + "%";
        branches.add(new Branch(
                "select id from person where " + plain("called") + " like " + plain("cast(? as text)"), part));
        branches.add(new Branch("select person_id from contact_point where address like ?", part));
        String digits = text.replace("(0)", "").replaceAll("[^0-9]", "").replaceFirst("^00?", "");
        if (digits.length() >= FEWEST_DIGITS) {
            branches.add(new Branch("select person_id from contact_point where address like ?", "%" + digits + "%"));
        }
        Matcher number = LEAD_NUMBER.matcher(text);
        if (number.matches()) {
            branches.add(new Branch("select person_id from lead where number = ?", Integer.valueOf(number.group(1))));
        }
        PaperCode.read(text)
                .ifPresent(code -> branches.add(new Branch(
                        "select present_person(person_id) from invitation where token_hash = ?",
                        Tokens.hash(code.value()))));
    }

    /** Small letters without accents, in the words of the index on names. */
    private static String plain(String name) {
        return "translate(regexp_replace(normalize(lower(" + name
                + "), NFD), '[\\u0300-\\u036F]', '', 'g'), 'ıđłø', 'idlo')";
    }

    List<Branch> branches() {
        return branches;
    }

    /** One way to find people: a query with one parameter that answers their ids. */
    record Branch(String sql, Object value) {}
}

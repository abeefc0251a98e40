package nl.jouwroute.portal.referral;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Spreadsheet;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.referral.ReferralForm;
import nl.jouwroute.resident.ContactAddress;

/**
 * A mentor's list of young people, read line by line with what is wrong in each. Every line is judged as the form for
 * one young person is, and by what only a list can have: formulas, and somebody who stands in it twice.
 */
final class ReferralSheet {

    /** Most lines at once. */
    static final int MOST = 200;

    /** Largest list, in characters. */
    static final int LONGEST = 64_000;

    private static final Map<String, List<String>> COLUMNS = columns();
    private static final List<String> REQUIRED =
            List.of(ReferralInput.NAME, ReferralInput.AGE, ReferralInput.REASON, ReferralInput.KNOWS);

    private final Map<String, String> reasons = reasons();
    private final List<Line> lines = new ArrayList<>();
    private Problem problem;
    private String missing = "";

    /** What is wrong with the list as a whole. */
    enum Problem {
        EMPTY,
        COLUMNS,
        MANY,
        LARGE,
        UNREADABLE
    }

    /**
     * One line.
     *
     * @param number as the spreadsheet numbers it
     * @param reason as the form has it; empty when it cannot be read
     * @param form null when something is wrong
     * @param mistakes message keys
     * @param doubleOf the earlier line with the same person; 0 when there is none
     */
    record Line(
            int number,
            String name,
            String address,
            String reason,
            ReferralForm form,
            List<String> mistakes,
            int doubleOf) {}

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(ReferralInput.NAME, List.of("naam", "voornaam", "roepnaam", "leerling", "student"));
        columns.put(ReferralInput.EMAIL, List.of("email", "emailadres", "mail", "mailadres"));
        columns.put(
                ReferralInput.PHONE, List.of("mobiel", "mobielnummer", "telefoon", "telefoonnummer", "nummer", "gsm"));
        columns.put(ReferralInput.AGE, List.of("16ofouder", "16plus", "leeftijd"));
        columns.put(ReferralInput.REASON, List.of("reden", "waarom"));
        columns.put(ReferralInput.EXPLANATION, List.of("uitleg", "toelichting"));
        columns.put(ReferralInput.KNOWS, List.of("weethet", "weetdit", "weetervan", "weet"));
        columns.put(ReferralInput.TOLD, List.of("verteld", "watisverteld", "watverteld"));
        return columns;
    }

    /**
     * Reads a list.
     *
     * @param key of the form: the same list sent again makes nothing new
     */
    ReferralSheet(String text, UUID key, boolean smsAvailable) {
        if (text.isBlank()) {
            problem = Problem.EMPTY;
        } else if (text.length() > LONGEST) {
            problem = Problem.LARGE;
        } else {
            Spreadsheet.read(text)
                    .ifPresentOrElse(table -> read(table, key, smsAvailable), () -> problem = Problem.UNREADABLE);
        }
    }

    private void read(Spreadsheet table, UUID key, boolean smsAvailable) {
        List<String> absent = new ArrayList<>(table.missing(COLUMNS));
        boolean reachable = absent.stream().filter(ADDRESSES::contains).count() < ADDRESSES.size();
        absent.removeIf(name -> !REQUIRED.contains(name) && (reachable || !ADDRESSES.contains(name)));
        if (!absent.isEmpty()) {
            problem = Problem.COLUMNS;
            missing = String.join(", ", absent);
        } else if (table.rows().isEmpty()) {
            problem = Problem.EMPTY;
        } else if (table.rows().size() > MOST) {
            problem = Problem.MANY;
        } else {
            Map<ContactAddress, Integer> seen = new HashMap<>();
            table.rows().forEach(row -> lines.add(line(table, row, key, smsAvailable, seen)));
        }
    }

    private static final List<String> ADDRESSES = List.of(ReferralInput.EMAIL, ReferralInput.PHONE);

    private Line line(
            Spreadsheet table, Spreadsheet.Row row, UUID key, boolean smsAvailable, Map<ContactAddress, Integer> seen) {
        Map<String, String> cells = new HashMap<>();
        COLUMNS.forEach((field, names) -> cells.put(field, table.cell(row, names)));
        List<String> mistakes = new ArrayList<>();
        if (cells.values().stream().anyMatch(Spreadsheet::isFormula)) {
            mistakes.add("sheet.formula");
        }
        Map<String, String> typed = new HashMap<>(cells);
        typed.put(ReferralInput.PHONE, Spreadsheet.mobile(cells.get(ReferralInput.PHONE)));
        typed.put(ReferralInput.AGE, age(cells.get(ReferralInput.AGE)));
        typed.put(ReferralInput.REASON, reason(cells.get(ReferralInput.REASON)));
        typed.put(ReferralInput.KNOWS, yesOrNo(cells.get(ReferralInput.KNOWS), "ja", "nee"));
        ReferralInput input = new ReferralInput(typed, smsAvailable);
        UUID lineKey = UUID.nameUUIDFromBytes((key + ":" + row.number()).getBytes(StandardCharsets.UTF_8));
        Optional<ReferralForm> form = input.read(lineKey);
        input.mistakes().forEach(mistake -> mistakes.add(mistake.key()));
        int doubleOf = form.map(read -> earlier(read, row.number(), seen)).orElse(0);
        String address = String.join(" ", List.of(cells.get(ReferralInput.EMAIL), cells.get(ReferralInput.PHONE)));
        boolean good = mistakes.isEmpty() && doubleOf == 0;
        return new Line(
                row.number(),
                cells.get(ReferralInput.NAME),
                address.strip(),
                typed.get(ReferralInput.REASON),
                good ? form.orElse(null) : null,
                List.copyOf(mistakes),
                doubleOf);
    }

    /** The earlier line with one of these addresses; 0 when there is none. */
    private static int earlier(ReferralForm form, int number, Map<ContactAddress, Integer> seen) {
        int first = 0;
        for (ContactAddress address : form.addresses()) {
            Integer before = seen.putIfAbsent(address, number);
            first = before == null ? first : before;
        }
        return first;
    }

    private static String age(String cell) {
        if (cell.matches("[0-9]{1,3}")) {
            return Integer.parseInt(cell) >= 16 ? "16" : "jonger";
        }
        return yesOrNo(cell, "16", "jonger");
    }

    private static String yesOrNo(String cell, String yes, String no) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "ja", "j", "yes", "true", "waar" -> yes;
            case "nee", "n", "no", "false", "onwaar" -> no;
            default -> "";
        };
    }

    /** Nothing is guessed: a word of {@code sheet.how.2}, or the words of the form in any language. */
    private String reason(String cell) {
        return reasons.getOrDefault(plain(cell), "");
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        for (String reason : ReferralInput.REASONS.keySet()) {
            reasons.put(reason, reason);
            for (Language language : Language.values()) {
                reasons.put(plain(Pages.text(language, "refer.reden." + reason)), reason);
            }
        }
        return Map.copyOf(reasons);
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** What is wrong with the list as a whole; empty when its lines could be read. */
    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** The columns that are not there. */
    String missing() {
        return missing;
    }

    List<Line> lines() {
        return lines;
    }

    /** The lines with nothing wrong. */
    List<ReferralForm> forms() {
        return lines.stream().map(Line::form).filter(Objects::nonNull).toList();
    }
}

package nl.jouwroute.staff.outreach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.jouwroute.common.Spreadsheet;
import nl.jouwroute.lead.IntakeFacts;
import nl.jouwroute.outreach.CampaignDesk.Named;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.staff.common.Words;

/** A list of people for a campaign, read line by line, with what is wrong in each. */
public final class GroupSheet {

    /** Most lines at once. */
    static final int MOST = 500;

    /** Largest list, in characters. */
    static final int LONGEST = 100_000;

    private static final int LONGEST_NAME = 200;
    private static final Pattern YEARS = Pattern.compile("([0-9]{1,3})(?: *jaar)?", Pattern.CASE_INSENSITIVE);
    private static final String NAME = "naam";
    private static final String EMAIL = "email";
    private static final String PHONE = "mobiel";
    private static final String AGE = "leeftijd";
    private static final Map<String, List<String>> COLUMNS = columns();

    private final List<Line> lines = new ArrayList<>();
    private String problem;

    /**
     * One line.
     *
     * @param number as the spreadsheet numbers it
     * @param named null when something is wrong
     * @param mistakes in words
     */
    public record Line(int number, String name, String address, Named named, List<String> mistakes) {}

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(NAME, List.of("naam", "voornaam", "roepnaam"));
        columns.put(EMAIL, List.of("email", "emailadres", "mail", "mailadres"));
        columns.put(PHONE, List.of("mobiel", "mobielnummer", "telefoon", "telefoonnummer", "nummer", "gsm"));
        columns.put(AGE, List.of("leeftijd"));
        return columns;
    }

    /**
     * Reads a list.
     *
     * @param known asks which addresses are not to be approached or in the group already
     */
    GroupSheet(String text, Function<Set<ContactAddress>, FillGroup.Known> known) {
        if (text.isBlank()) {
            problem = Words.text("group.EMPTY");
        } else if (text.length() > LONGEST) {
            problem = Words.text("group.MANY", MOST);
        } else {
            Spreadsheet.read(text)
                    .ifPresentOrElse(table -> read(table, known), () -> problem = Words.text("group.UNREADABLE"));
        }
    }

    private void read(Spreadsheet table, Function<Set<ContactAddress>, FillGroup.Known> known) {
        if (!table.has(COLUMNS.get(NAME)) || !(table.has(COLUMNS.get(EMAIL)) || table.has(COLUMNS.get(PHONE)))) {
            problem = Words.text("group.COLUMNS");
        } else if (table.rows().isEmpty()) {
            problem = Words.text("group.EMPTY");
        } else if (table.rows().size() > MOST) {
            problem = Words.text("group.MANY", MOST);
        } else {
            Map<ContactAddress, Integer> seen = new HashMap<>();
            List<Line> read =
                    table.rows().stream().map(row -> line(table, row, seen)).toList();
            Set<ContactAddress> all = read.stream()
                    .filter(line -> line.named() != null)
                    .flatMap(line -> line.named().addresses().stream())
                    .collect(Collectors.toCollection(HashSet::new));
            FillGroup.Known standing = known.apply(all);
            read.forEach(line -> lines.add(judged(line, standing)));
        }
    }

    private static Line line(Spreadsheet table, Spreadsheet.Row row, Map<ContactAddress, Integer> seen) {
        Map<String, String> cells = new HashMap<>();
        COLUMNS.forEach((field, names) -> cells.put(field, table.cell(row, names)));
        List<String> mistakes = new ArrayList<>();
        if (cells.values().stream().anyMatch(Spreadsheet::isFormula)) {
            mistakes.add(Words.text("group.FORMULA"));
        }
        String name = cells.get(NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            mistakes.add(Words.text("group.NAME"));
        }
        checkAge(cells.get(AGE), mistakes);
        List<ContactAddress> addresses = new ArrayList<>();
        address(cells.get(EMAIL), false, mistakes).ifPresent(addresses::add);
        address(Spreadsheet.mobile(cells.get(PHONE)), true, mistakes).ifPresent(addresses::add);
        if (cells.get(EMAIL).isEmpty() && cells.get(PHONE).isEmpty()) {
            mistakes.add(Words.text("group.ADDRESS_MISSING"));
        }
        for (ContactAddress address : addresses) {
            Integer before = seen.putIfAbsent(address, row.number());
            if (before != null) {
                mistakes.add(Words.text("group.DOUBLE", before));
            }
        }
        String shown = (cells.get(EMAIL) + " " + cells.get(PHONE)).strip();
        return new Line(
                row.number(),
                name,
                shown,
                mistakes.isEmpty() ? new Named(name, addresses) : null,
                mistakes.stream().distinct().toList());
    }

    /** The age may be left out; one that is there is read, or is wrong. */
    private static void checkAge(String typed, List<String> mistakes) {
        Matcher years = YEARS.matcher(typed);
        if (years.matches()) {
            if (Integer.parseInt(years.group(1)) < IntakeFacts.YOUNGEST) {
                mistakes.add(Words.text("group.YOUNG", IntakeFacts.YOUNGEST));
            }
        } else if (!typed.isEmpty()) {
            mistakes.add(Words.text("group.AGE"));
        }
    }

    private static Optional<ContactAddress> address(String typed, boolean phone, List<String> mistakes) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<ContactAddress> read =
                ContactAddress.parseAny(typed).filter(one -> one.kind().isPhone() == phone);
        if (read.isEmpty()) {
            mistakes.add(Words.text(phone ? "group.WRONG_PHONE" : "group.WRONG_EMAIL"));
        }
        return read;
    }

    private static Line judged(Line line, FillGroup.Known known) {
        if (line.named() == null) {
            return line;
        }
        List<ContactAddress> addresses = line.named().addresses();
        if (addresses.stream().anyMatch(known.objecting()::contains)) {
            return wrong(line, "group.OBJECTS");
        }
        return addresses.stream().anyMatch(known.inGroup()::contains) ? wrong(line, "group.IN_GROUP") : line;
    }

    private static Line wrong(Line line, String code) {
        return new Line(line.number(), line.name(), line.address(), null, List.of(Words.text(code)));
    }

    /** What is wrong with the list as a whole, in words; empty when its lines could be read. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    List<Line> lines() {
        return lines;
    }

    /** The lines with nothing wrong. */
    List<Named> good() {
        return lines.stream()
                .map(Line::named)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}

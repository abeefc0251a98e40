package nl.jouwroute.common;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that somebody saved or copied from a spreadsheet, however that wrote it: separated by semicolons, commas or
 * tabs, in UTF-8, UTF-16 or the Windows encoding of western Europe, its columns in any order. Cells are text; nothing
 * in them is ever computed.
 *
 * @param header the names of the columns, as {@link #plain} writes them
 * @param rows those with something in them
 */
public record Spreadsheet(List<String> header, List<Row> rows) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String SEPARATORS = ";,\t";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern WITHOUT_NOUGHT = Pattern.compile("6[0-9 -]{8,12}");
    private static final Pattern WITHOUT_PLUS = Pattern.compile("316[0-9]{8}");
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9 ()./-]+");

    /**
     * A line.
     *
     * @param number as the spreadsheet numbers it, the header being 1
     */
    public record Row(int number, List<String> cells) {}

    /** The text of a file. */
    public static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads a table; empty when it cannot be read as one, such as with a quote that is never closed. */
    public static Optional<Spreadsheet> read(String text) {
        String table = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = separator(table);
        if (table.regionMatches(true, 0, "sep=", 0, 4)) {
            table = table.substring(Math.min(table.length(), table.indexOf('\n') + 1));
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
            List<String> header = null;
            List<Row> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                List<String> cells =
                        line.toList().stream().map(Spreadsheet::clean).toList();
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (header == null) {
                    header = cells.stream().map(Spreadsheet::plain).toList();
                } else {
                    rows.add(new Row((int) line.getRecordNumber(), cells));
                }
            }
            return Optional.of(new Spreadsheet(header == null ? List.of() : header, List.copyOf(rows)));
        } catch (IOException | UncheckedIOException broken) {
            return Optional.empty();
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        if (first.regionMatches(true, 0, "sep=", 0, 4) && first.length() > 4) {
            return first.charAt(4);
        }
        char best = SEPARATORS.charAt(0);
        for (int i = 1; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Without what nobody sees, and without the apostrophe with which a spreadsheet keeps a number as it was typed. */
    private static String clean(String cell) {
        String seen =
                INVISIBLE.matcher(cell.replace('\u00A0', ' ')).replaceAll("").strip();
        return seen.startsWith("'") ? seen.substring(1).strip() : seen;
    }

    /** A column's name without accents, spaces and signs: <i>E-mail adres</i> is {@code emailadres}. */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /** Whether a spreadsheet would compute this cell instead of showing it; a phone number with a plus is none. */
    public static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && "=@+-".indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }

    /** A mobile number with the nought or the plus with which it began: a spreadsheet drops these. */
    public static String mobile(String cell) {
        if (WITHOUT_NOUGHT.matcher(cell).matches()) {
            return "0" + cell;
        }
        return WITHOUT_PLUS.matcher(cell).matches() ? "+" + cell : cell;
    }

    /** The cell of a row under the first of these columns that there is; empty text when there is none. */
    public String cell(Row row, List<String> names) {
        for (String name : names) {
            int column = header.indexOf(name);
            if (column >= 0 && column < row.cells().size()) {
                return row.cells().get(column);
            }
        }
        return "";
    }

    /** Whether one of these columns is there. */
    public boolean has(List<String> names) {
        return names.stream().anyMatch(header::contains);
    }

    /** The columns that are asked for and not there, each by its own name. */
    public List<String> missing(Map<String, List<String>> columns) {
        return columns.entrySet().stream()
                .filter(column -> !has(column.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}

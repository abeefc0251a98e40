package nl.jouwroute.staff.common;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a file for a spreadsheet. What people typed may begin with a sign that a spreadsheet takes for a formula
 * (OWASP, CSV injection): in a CSV such a cell gets an apostrophe, in an XLSX every cell is of the type text.
 */
public final class SheetFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SEPARATOR = ";";
    private static final String FORMULA_SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final int LONGEST_CELL = 32_767;

    private SheetFile() {}

    /**
     * Not more than so many rows; when there are more, a last line says so.
     *
     * @param rows one more than {@code most} is enough to see that there are more
     */
    public static List<List<String>> cut(List<List<String>> rows, int most) {
        if (rows.size() <= most) {
            return rows;
        }
        List<List<String>> some = new ArrayList<>(rows.subList(0, most));
        some.add(List.of(Words.text("sheet.CUT", String.format(Locale.forLanguageTag("nl"), "%,d", most))));
        return some;
    }

    /** UTF-8 with a mark and semicolons, as a Dutch spreadsheet program opens it. */
    public static void csv(OutputStream out, List<String> head, List<List<String>> rows) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        writer.write(line(head));
        for (List<String> row : rows) {
            writer.write(line(row));
        }
        writer.flush();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> "\"" + safe(cell).replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(SEPARATOR))
                + "\r\n";
    }

    /** The cell, with an apostrophe before it when a spreadsheet would calculate it. */
    static String safe(String cell) {
        String text = cell == null ? "" : cell;
        String bare = text.stripLeading();
        boolean formula = (!text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0)
                || (!bare.isEmpty() && FORMULA_SIGNS.indexOf(bare.charAt(0)) >= 0);
        return formula ? "'" + text : text;
    }

    /** One sheet, its first row in bold. */
    public static void xlsx(OutputStream out, String title, List<String> head, List<List<String>> rows)
            throws IOException {
        try (Workbook book = new Workbook(out, "JouwRoute", "1.0")) {
            Worksheet sheet = book.newWorksheet(title);
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row + 1, column, readable(rows.get(row).get(column)));
                }
            }
        }
    }

    /** Without the signs that XML does not know, and not longer than a cell can be. */
    private static String readable(String cell) {
        String text = cell == null ? "" : cell.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }
}

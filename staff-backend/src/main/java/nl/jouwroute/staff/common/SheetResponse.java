package nl.jouwroute.staff.common;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Answers with a list as a file for a spreadsheet, in the kind that the address ends with. */
public final class SheetResponse {

    private SheetResponse() {}

    /**
     * @param name of the file, without its ending
     * @param title of the sheet, where the kind has one
     */
    public static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String title,
            List<String> head,
            List<List<String>> rows)
            throws IOException {
        boolean csv = request.getServletPath().endsWith(".csv");
        response.setContentType(
                csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + (csv ? ".csv" : ".xlsx") + "\"");
        if (csv) {
            SheetFile.csv(response.getOutputStream(), head, rows);
        } else {
            SheetFile.xlsx(response.getOutputStream(), title, head, rows);
        }
    }
}

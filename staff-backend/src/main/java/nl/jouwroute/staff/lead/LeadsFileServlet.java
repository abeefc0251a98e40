package nl.jouwroute.staff.lead;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.jouwroute.staff.common.SheetFile;

/** The list of leads as a file for a spreadsheet ({@code /lijst/leads.csv}, {@code /lijst/leads.xlsx}), with the filter in the address. */
@WebServlet({"/lijst/leads.csv", "/lijst/leads.xlsx"})
public class LeadsFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportLeads export;

    @Inject
    private transient KeepColumns keepColumns;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean csv = request.getServletPath().endsWith(".csv");
        Set<LeadColumn> columns = keepColumns.columns();
        List<List<String>> rows = export.rows(LeadSearch.read(request::getParameter, export.me()), columns);
        List<String> head = new ArrayList<>(List.of("Naam"));
        columns.forEach(column -> head.add(column.title()));
        response.setContentType(
                csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"leads." + (csv ? "csv" : "xlsx") + "\"");
        if (csv) {
            SheetFile.csv(response.getOutputStream(), head, rows);
        } else {
            SheetFile.xlsx(response.getOutputStream(), "Leads", head, rows);
        }
    }
}

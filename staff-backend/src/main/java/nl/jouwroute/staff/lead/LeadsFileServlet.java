package nl.jouwroute.staff.lead;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.jouwroute.staff.common.SheetResponse;

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
        Set<String> shown = keepColumns.columns(ColumnList.LEADS);
        List<LeadColumn> columns = Arrays.stream(LeadColumn.values())
                .filter(column -> shown.contains(column.name()))
                .toList();
        List<List<String>> rows = export.rows(LeadSearch.read(request::getParameter, export.me()), columns);
        List<String> head = new ArrayList<>(List.of("Naam"));
        columns.forEach(column -> head.add(column.title()));
        SheetResponse.send(request, response, "leads", "Leads", head, rows);
    }
}

package nl.jouwroute.staff.lead;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.staff.common.Door;
import nl.jouwroute.staff.common.Typed;

/** Keeps the columns that somebody chose of a list, and goes back to the same list with the same filter. */
@WebServlet("/kolommen")
public class ColumnsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient KeepColumns keepColumns;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        ColumnList list = Typed.one(ColumnList.values(), request.getParameter("lijst"))
                .orElseThrow(() -> new NotFound("no such list"));
        String[] names = request.getParameterValues("kolom");
        keepColumns.keep(list, names == null ? List.of() : List.of(names));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + back(list, request.getParameter("terug")));
    }

    /**
     * The address to go back to.
     *
     * @param query what stood behind the question mark; may be null
     */
    static String back(ColumnList list, String query) {
        String done = "gedaan=COLUMNS_KEPT";
        return Door.local(list.path() + "?" + query + "&" + done)
                .filter(address -> query != null && !query.isEmpty())
                .orElse(list.path() + "?" + done);
    }
}

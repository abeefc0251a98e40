package nl.jouwroute.portal.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.jouwroute.common.Ids;

/** /mijn/agenda.ics: what is booked, as a calendar file; with {@code ?inschrijving=} only that one. */
@WebServlet("/mijn/agenda.ics")
public class CalendarServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyBookings mine;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String one = request.getParameter("inschrijving");
        String file = one == null ? mine.calendarFile() : mine.calendarFile(Ids.read(one));
        response.setContentType("text/calendar; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"bijeenkomsten.ics\"");
        response.getWriter().write(file);
    }
}

package nl.jouwroute.staff.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.jouwroute.common.Ids;
import nl.jouwroute.staff.common.SheetResponse;
import nl.jouwroute.staff.common.Words;

/** The list at the door of a session, on paper ({@code /lijst/aanwezig.csv?bijeenkomst=id}, {@code .xlsx}). */
@WebServlet({"/lijst/aanwezig.csv", "/lijst/aanwezig.xlsx"})
public class AttendanceFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final List<String> HEAD = List.of("Naam", "Plaatsen", "Aanwezig", "Reden");

    @Inject
    private transient NoteAttendance attendance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DoorList list = attendance.toTakeAlong(Ids.read(request.getParameter("bijeenkomst")));
        SheetResponse.send(
                request,
                response,
                "aanwezig",
                "Aanwezig",
                HEAD,
                list.guests().stream().map(AttendanceFileServlet::row).toList());
    }

    private static List<String> row(DoorList.Guest guest) {
        return List.of(
                guest.name(),
                String.valueOf(guest.seats()),
                guest.attendance() == null ? "" : guest.isPresent() ? "ja" : "nee",
                guest.reason() == null ? "" : Words.text("absence." + guest.reason()));
    }
}

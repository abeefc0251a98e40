package nl.jouwroute.staff.outreach;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.jouwroute.common.Ids;
import nl.jouwroute.staff.common.SheetFile;
import nl.jouwroute.staff.common.SheetResponse;

/** Who of a campaign is to be called now, to have in hand ({@code /lijst/campagne.csv?campagne=id}, {@code .xlsx}). */
@WebServlet({"/lijst/campagne.csv", "/lijst/campagne.xlsx"})
public class GroupCallsFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final List<String> HEAD =
            List.of("Volgende", "Naam", "Telefoon", "Flyer", "Pogingen", "Laatste contact");

    @Inject
    private transient CallGroup calls;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<List<String>> rows = calls.callsToTakeAlong(Ids.read(request.getParameter("campagne"))).stream()
                .map(CampaignCallForm.Line::of)
                .map(line -> List.of(
                        line.next(),
                        line.call().called(),
                        line.shownPhone(),
                        line.flyer(),
                        String.valueOf(line.call().attempts()),
                        line.last()))
                .toList();
        SheetResponse.send(
                request, response, "campagne", "Bellijst", HEAD, SheetFile.cut(rows, CallGroup.MOST_TAKEN_ALONG));
    }
}

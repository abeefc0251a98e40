package nl.jouwroute.staff.referral;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.jouwroute.staff.common.SheetFile;
import nl.jouwroute.staff.common.SheetResponse;
import nl.jouwroute.staff.common.Words;

/** Who of the referrals is to be called now, to have in hand ({@code /lijst/bellijst.csv}, {@code .xlsx}). */
@WebServlet({"/lijst/bellijst.csv", "/lijst/bellijst.xlsx"})
public class CallsFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final List<String> HEAD = List.of(
            "Volgende", "Naam", "Telefoon", "Aangemeld door", "Reden", "Aangemeld op", "Pogingen", "Laatste contact");

    @Inject
    private transient WorkReferral work;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<List<String>> rows = work.callsToTakeAlong().stream()
                .map(CallsPage.Line::of)
                .map(line -> List.of(
                        line.next(),
                        line.call().called(),
                        line.shownPhone(),
                        line.call().organisation(),
                        Words.text("referral.short." + line.call().reason()),
                        line.received(),
                        String.valueOf(line.call().attempts()),
                        line.last()))
                .toList();
        SheetResponse.send(
                request, response, "bellijst", "Bellijst", HEAD, SheetFile.cut(rows, WorkReferral.MOST_TAKEN_ALONG));
    }
}

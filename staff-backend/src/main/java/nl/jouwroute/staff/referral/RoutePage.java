package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.lead.VisitOutcome;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /bezoeken}: the visits of a day, and what came of each, with three taps on a phone. */
@Named("routeList")
@RequestScoped
public class RoutePage {

    @Inject
    @Param(name = "dag")
    private String day;

    @Inject
    @Param(name = "wie")
    private String visit;

    @Inject
    @Param(name = "bezoek")
    private String asked;

    @Inject
    @Param(name = "uitkomst")
    private String outcome;

    @Inject
    private VisitHome visits;

    @Inject
    private Clock clock;

    private List<VisitHome.Stop> stops;
    private String problem;

    public List<VisitHome.Stop> getStops() {
        if (stops == null) {
            stops = visits.route(day());
        }
        return stops;
    }

    private LocalDate day() {
        try {
            return day == null ? today() : LocalDate.parse(day);
        } catch (DateTimeException e) {
            return today();
        }
    }

    private LocalDate today() {
        return DutchTime.date(clock.instant());
    }

    /** First tap: asks what came of it. */
    public void ask() {
        Pages.seeOther("/bezoeken?dag=" + day() + "&bezoek=" + Ids.read(visit) + "#b-" + Ids.read(visit));
    }

    /**
     * Second tap: it is kept. Read from what was posted and not by a button of the list, since the visit may have left the
     * list meanwhile, and a no at the door holds then too.
     */
    public void keep() {
        if (outcome != null && FacesContext.getCurrentInstance().isPostback()) {
            done();
        }
    }

    private void done() {
        VisitOutcome what =
                Typed.one(VisitOutcome.values(), outcome).orElseThrow(() -> new NotFound("no such outcome"));
        try {
            visits.done(Ids.read(visit), what);
            Pages.seeOther("/bezoeken?dag=" + day() + "&gedaan=VISIT_DONE");
        } catch (LeadRefused e) {
            problem = Words.why(e);
        }
    }

    public void cancel() {
        visits.cancel(Ids.read(visit));
        Pages.seeOther("/bezoeken?dag=" + day() + "&gedaan=VISIT_CANCELLED");
    }

    /** A map of the address, in whatever the phone has for it. */
    public String map(String address) {
        return "geo:0,0?q=" + URLEncoder.encode(address, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String getTitle() {
        return DutchTime.day(day());
    }

    public LocalDate getDay() {
        return day();
    }

    public LocalDate getBefore() {
        return day().minusDays(1);
    }

    public LocalDate getAfter() {
        return day().plusDays(1);
    }

    public String getAsked() {
        return asked;
    }

    public VisitOutcome[] getOutcomes() {
        return VisitOutcome.values();
    }

    public String getProblem() {
        return problem;
    }
}

package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Ids;
import nl.jouwroute.lead.HomeVisit;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The form on a lead that plans a home visit. */
@Named("visitForm")
@RequestScoped
public class VisitForm {

    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 300;

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    @Param(name = "bezoeksleutel")
    private String key;

    @Inject
    @Param(name = "bezoekdag")
    private String day;

    @Inject
    @Param(name = "bezoektijd")
    private String time;

    @Inject
    @Param(name = "samenmet")
    private String companion;

    @Inject
    @Param(name = "adres")
    private String address;

    @Inject
    private VisitHome visits;

    @Inject
    private Clock clock;

    private String problem;

    public void save() {
        Optional<LocalDate> on = Typed.day(day);
        if (on.isEmpty()) {
            problem = Words.text("visit.DAY_MISSING");
        } else if (isImpossible(on.get())) {
            problem = Words.text("visit.DAY_IMPOSSIBLE");
        } else if (time != null && Typed.time(time).isEmpty()) {
            problem = Words.text("visit.TIME_UNKNOWN");
        } else {
            FreeText.problem(companion, LONGEST)
                    .or(() -> FreeText.problem(address, LONGEST_ADDRESS))
                    .ifPresentOrElse(code -> problem = Words.text(code), () -> plan(on.get()));
        }
    }

    private boolean isImpossible(LocalDate on) {
        LocalDate today = DutchTime.date(clock.instant());
        return on.isBefore(today) || on.isAfter(today.plusYears(1));
    }

    private void plan(LocalDate on) {
        try {
            visits.plan(
                    Ids.read(id),
                    new HomeVisit.Planned(Ids.read(key), on, Typed.time(time).orElse(null), companion, address));
            Pages.seeOther("/lead/" + Ids.read(id) + "?gedaan=VISIT_PLANNED");
        } catch (LeadRefused e) {
            problem = Words.why(e);
        }
    }

    /** The visits that are planned already. */
    public List<VisitHome.Stop> getPlanned() {
        return visits.of(Ids.read(id));
    }

    /** A day, in words. */
    public String shown(LocalDate on) {
        return DutchTime.day(on);
    }

    public String getKey() {
        return key == null ? UUID.randomUUID().toString() : key;
    }

    public String getDay() {
        return day;
    }

    public String getTime() {
        return time;
    }

    public String getCompanion() {
        return companion;
    }

    public String getAddress() {
        return address;
    }

    public String getProblem() {
        return problem;
    }
}

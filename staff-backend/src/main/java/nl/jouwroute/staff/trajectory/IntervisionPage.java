package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Ids;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.trajectory.TrajectoryFactRepository.OnTheList;
import org.omnifaces.cdi.Param;

/** The page {@code /intervisie}: what the next meetings talk about. */
@Named("intervision")
@RequestScoped
public class IntervisionPage {

    private static final int LONGEST = 2000;

    @Inject
    @Param(name = "vraag")
    private String question;

    @Inject
    @Param(name = "traject")
    private String trajectory;

    @Inject
    @Param(name = "besproken")
    private String conclusion;

    @Inject
    private WorkTrajectory work;

    private List<OnTheList> list;
    private String problem;

    public List<OnTheList> getList() {
        if (list == null) {
            list = work.list();
        }
        return list;
    }

    public void discuss() {
        Optional<String> wrong = conclusion == null || conclusion.isBlank()
                ? Optional.of("fact.CONCLUSION")
                : FreeText.problem(conclusion, LONGEST);
        if (wrong.isPresent()) {
            problem = Words.text(wrong.get());
            return;
        }
        work.discuss(Ids.read(trajectory), Ids.read(question), conclusion);
        Pages.seeOther("/intervisie?gedaan=INTERVISION_DISCUSSED");
    }

    public String shown(LocalDate on) {
        return DutchTime.shortDayOfYear(on);
    }

    public String getProblem() {
        return problem;
    }
}

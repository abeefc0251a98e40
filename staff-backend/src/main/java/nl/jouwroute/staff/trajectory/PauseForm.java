package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Versions;
import org.omnifaces.cdi.Param;

/** The forms of a trajectory to pause it, to take it up again, and to let the person read the facts of avoidance. */
@Named("pause")
@RequestScoped
public class PauseForm {

    private static final int LONGEST = 1000;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    @Param(name = "pauzereden")
    private String reason;

    @Inject
    @Param(name = "pauzetot")
    private String until;

    @Inject
    private TrajectoryPage page;

    @Inject
    private PauseTrajectory pause;

    public void start() {
        LocalDate day = Typed.day(until).orElse(null);
        if (day == null) {
            page.problem("pause.DAY");
        } else if (!page.refuses(reason, LONGEST)) {
            page.attempt(() -> pause.pause(page.id(), Versions.read(version), reason, day), "TRAJECTORY_PAUSED");
        }
    }

    public void end() {
        page.attempt(() -> pause.resume(page.id(), Versions.read(version)), "TRAJECTORY_RESUMED");
    }

    public void show() {
        page.attempt(() -> pause.showAvoidance(page.id(), true), "AVOIDANCE_SHOWN");
    }

    public void hide() {
        page.attempt(() -> pause.showAvoidance(page.id(), false), "AVOIDANCE_HIDDEN");
    }

    public String getReason() {
        return reason;
    }

    public String getUntil() {
        return until;
    }
}

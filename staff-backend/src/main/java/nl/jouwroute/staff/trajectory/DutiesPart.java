package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The part of My day about trajectories. */
@Named("duties")
@RequestScoped
public class DutiesPart {

    @Inject
    private ReadDuties read;

    private List<ReadDuties.Line> lines;
    private List<ReadDuties.Covered> covered;

    public List<ReadDuties.Line> getLines() {
        if (lines == null) {
            lines = read.mine();
        }
        return lines;
    }

    /** Of whom the caller looks after the work today. */
    public List<ReadDuties.Covered> getCovered() {
        if (covered == null) {
            covered = read.covered();
        }
        return covered;
    }

    public long getPaused() {
        return read.paused();
    }
}

package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The part of My day about what asks something on a day. */
@Named("duties")
@RequestScoped
public class DutiesPart {

    @Inject
    private ReadDuties read;

    private List<ReadDuties.Line> lines;
    private List<ReadDuties.Line> ofNobody;
    private List<ReadDuties.Covered> covered;

    public List<ReadDuties.Line> getLines() {
        if (lines == null) {
            lines = read.mine();
        }
        return lines;
    }

    /** For a coordinator: what is due and has no advisor any more. */
    public List<ReadDuties.Line> getOfNobody() {
        if (ofNobody == null) {
            ofNobody = read.ofNobody();
        }
        return ofNobody;
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

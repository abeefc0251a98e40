package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Refused;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.PathPart;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Versions;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.lead.ContactForm;
import nl.jouwroute.trajectory.LadderStep;
import nl.jouwroute.trajectory.Outcome;
import nl.jouwroute.trajectory.Trajectory.Ending;
import org.omnifaces.cdi.Param;

/** The page {@code /traject/id}: what happened, and the outcome. */
@Named("trajectory")
@RequestScoped
public class TrajectoryPage {

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_REASON = 400;

    @Inject
    private PathPart address;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    @Param(name = "uitkomst")
    private String outcome;

    @Inject
    @Param(name = "vanaf")
    private String outcomeOn;

    @Inject
    @Param(name = "toelichting")
    private String note;

    @Inject
    @Param(name = "eindtrede")
    private String endStep;

    @Inject
    @Param(name = "binnen")
    private String signals;

    @Inject
    @Param(name = "waarommeer")
    private String whyMore;

    @Inject
    private ReadTrajectory readTrajectory;

    @Inject
    private EndTrajectory end;

    @Inject
    private ContactForm contact;

    @Inject
    private Clock clock;

    private TrajectoryFile file;
    private String problem;

    UUID id() {
        return address.id();
    }

    public TrajectoryFile getFile() {
        if (file == null) {
            file = readTrajectory.read(id());
        }
        return file;
    }

    public void noteContact() {
        contact.problem()
                .ifPresentOrElse(
                        code -> problem = Words.text(code),
                        () -> attempt(() -> contact.store(getFile().leadId()), "CONTACT_NOTED"));
    }

    public void close() {
        if (outcome().isEmpty()) {
            problem = Words.text("trajectory.OUTCOME_MISSING");
        } else if (Typed.day(outcomeOn).isEmpty()) {
            problem = Words.text("trajectory.DAY_MISSING");
        } else if (!refuses(note, LONGEST_NOTE)) {
            Ending ending = new Ending(outcome().get(), Typed.day(outcomeOn).orElseThrow(), note);
            Optional<LadderStep> step = Typed.one(LadderStep.values(), endStep);
            attempt(
                    () -> end.close(id(), Versions.read(version), Versions.read(signals), ending, step),
                    "TRAJECTORY_CLOSED");
        }
    }

    public void reopen() {
        if (!refuses(whyMore, LONGEST_REASON)) {
            attempt(() -> end.reopen(id(), Versions.read(version), whyMore), "TRAJECTORY_REOPENED");
        }
    }

    void attempt(Runnable deed, String done) {
        try {
            deed.run();
            Pages.seeOther("/traject/" + id() + "?gedaan=" + done);
        } catch (Refused e) {
            refuse(Words.why(e));
        }
    }

    /** The page shows what holds now, beside what was typed. */
    private void refuse(String why) {
        problem = why;
        file = null;
    }

    /** Whether this text cannot be kept, which is said then. */
    boolean refuses(String text, int longest) {
        Optional<String> wrong = FreeText.problem(text, longest);
        wrong.ifPresent(this::problem);
        return wrong.isPresent();
    }

    void problem(String code) {
        problem = Words.text(code);
    }

    private Optional<Outcome> outcome() {
        return Typed.one(Outcome.values(), outcome);
    }

    public String getProblem() {
        return problem;
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public String getOutcome() {
        return outcome;
    }

    /** From which day the outcome counts: today, until something else is typed. */
    public String getOutcomeOn() {
        return isClosing() ? outcomeOn : DutchTime.date(clock.instant()).toString();
    }

    /** Whether the form to close was posted. */
    boolean isClosing() {
        return outcome != null || outcomeOn != null;
    }

    /** The step at the end that was posted; null when it is not known, and on a fresh page. */
    public String getEndStep() {
        return endStep;
    }

    /** Why it comes on top of a full caseload; null when nobody said. */
    public String getWhyMore() {
        return whyMore;
    }

    public String getNote() {
        return note;
    }
}

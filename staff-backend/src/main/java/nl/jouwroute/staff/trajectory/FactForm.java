package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.staff.common.FormKey;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.trajectory.LadderStep;
import nl.jouwroute.trajectory.LanguageResult;
import org.omnifaces.cdi.Param;

/** The small forms of a trajectory: ladder, language check, intervision, signals of avoidance. */
@Named("facts")
@RequestScoped
public class FactForm {

    private static final int LONGEST = 1000;
    private static final int LONGEST_REASON = 400;

    @Inject
    private FormKey formKey;

    @Inject
    @Param(name = "trede")
    private String step;

    @Inject
    @Param(name = "feitdag")
    private String day;

    @Inject
    @Param(name = "feit")
    private String words;

    @Inject
    @Param(name = "taalresultaat")
    private String result;

    @Inject
    @Param(name = "opnieuw")
    private String again;

    @Inject
    private TrajectoryPage page;

    @Inject
    private WorkTrajectory work;

    private WorkTrajectory.Facts facts;

    public WorkTrajectory.Facts getAll() {
        if (facts == null) {
            facts = work.read(page.id());
        }
        return facts;
    }

    public void climb() {
        Optional<LadderStep> chosen = Typed.one(LadderStep.values(), step);
        if (chosen.isEmpty() || isMissing()) {
            page.problem("fact.LADDER");
        } else if (!page.refuses(words, LONGEST_REASON)) {
            page.attempt(() -> work.climb(page.id(), formKey.read(), chosen.get(), words), "LADDER_STEP_SET");
        }
    }

    public void checkLanguage() {
        Optional<LanguageResult> chosen = Typed.one(LanguageResult.values(), result);
        Optional<LocalDate> on = Typed.day(day);
        Optional<LocalDate> next = Typed.day(again);
        if (chosen.isEmpty() || on.isEmpty() || (again != null && next.isEmpty())) {
            page.problem("fact.LANGUAGE");
        } else if (!page.refuses(words, LONGEST)) {
            page.attempt(
                    () -> work.checkLanguage(
                            page.id(), formKey.read(), on.get(), chosen.get(), words, next.orElse(null)),
                    "LANGUAGE_CHECKED");
        }
    }

    public void ask() {
        Optional<LocalDate> on = Typed.day(day);
        if (on.isEmpty() || isMissing()) {
            page.problem("fact.INTERVISION");
        } else if (!page.refuses(words, LONGEST)) {
            page.attempt(() -> work.ask(page.id(), formKey.read(), on.get(), words), "INTERVISION_ASKED");
        }
    }

    public void seeAvoidance() {
        Optional<LocalDate> on = Typed.day(day);
        if (on.isEmpty() || isMissing()) {
            page.problem("fact.AVOIDANCE");
        } else if (!page.refuses(words, LONGEST)) {
            page.attempt(() -> work.seeAvoidance(page.id(), formKey.read(), on.get(), words), "AVOIDANCE_NOTED");
        }
    }

    private boolean isMissing() {
        return words == null || words.isBlank();
    }

    public String shownAt(Instant at) {
        return DutchTime.shortDayOfYear(DutchTime.date(at));
    }

    public String shownOn(LocalDate on) {
        return on == null ? "" : DutchTime.shortDayOfYear(on);
    }

    /** What a step of the ladder is to somebody. */
    private enum Rung {
        START,
        NOW,
        OTHER
    }

    private Rung rung(LadderStep one) {
        var ladder = getAll().ladder(); // the latest first
        if (ladder.isEmpty()) {
            return Rung.OTHER;
        }
        return ladder.get(0).step() == one ? Rung.NOW : isStart(one) ? Rung.START : Rung.OTHER;
    }

    private boolean isStart(LadderStep one) {
        var ladder = getAll().ladder();
        return ladder.get(ladder.size() - 1).step() == one;
    }

    /** The class of a step on the ladder: where somebody began, where they are, or neither. */
    public String styleOf(LadderStep one) {
        return switch (rung(one)) {
            case NOW -> "ui-state-highlight";
            case START -> "jr-start";
            case OTHER -> "";
        };
    }

    /** What stands under a step: <i>start</i>, <i>nu</i> or, of what has ended, <i>eind</i>; or nothing. */
    public String noteOf(LadderStep one) {
        return switch (rung(one)) {
            case NOW ->
                (page.getFile().open() ? "nu, sinds " : isStart(one) ? "start en eind, " : "eind, ")
                        + shownAt(getAll().ladder().get(0).at());
            case START -> "start";
            case OTHER -> "";
        };
    }

    /** The step to end with: as posted, else where somebody is now; null when it is not known. */
    public String getEndStep() {
        if (page.isClosing() || getAll().ladder().isEmpty()) {
            return page.getEndStep();
        }
        return getAll().ladder().get(0).step().name();
    }

    public LadderStep[] getSteps() {
        return LadderStep.values();
    }

    public LanguageResult[] getResults() {
        return LanguageResult.values();
    }

    public String getStep() {
        return step;
    }

    public String getDay() {
        return day;
    }

    public String getWords() {
        return words;
    }

    public String getResult() {
        return result;
    }

    public String getAgain() {
        return again;
    }
}

package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.staff.common.PathIds;
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
    @Param(name = "sleutel")
    private String key;

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
            page.attempt(() -> work.climb(page.id(), PathIds.read(key), chosen.get(), words), "LADDER_STEP_SET");
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
                            page.id(), PathIds.read(key), on.get(), chosen.get(), words, next.orElse(null)),
                    "LANGUAGE_CHECKED");
        }
    }

    public void ask() {
        Optional<LocalDate> on = Typed.day(day);
        if (on.isEmpty() || isMissing()) {
            page.problem("fact.INTERVISION");
        } else if (!page.refuses(words, LONGEST)) {
            page.attempt(() -> work.ask(page.id(), PathIds.read(key), on.get(), words), "INTERVISION_ASKED");
        }
    }

    public void seeAvoidance() {
        Optional<LocalDate> on = Typed.day(day);
        if (on.isEmpty() || isMissing()) {
            page.problem("fact.AVOIDANCE");
        } else if (!page.refuses(words, LONGEST)) {
            page.attempt(() -> work.seeAvoidance(page.id(), PathIds.read(key), on.get(), words), "AVOIDANCE_NOTED");
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

    /** The class of a step on the ladder: where somebody began, where they are, or neither. */
    public String styleOf(LadderStep one) {
        var ladder = getAll().ladder();
        if (ladder.isEmpty()) {
            return "";
        }
        if (ladder.get(0).step() == one) {
            return "ui-state-highlight";
        }
        return ladder.get(ladder.size() - 1).step() == one ? "jr-start" : "";
    }

    /** What stands under a step: <i>start</i>, <i>nu</i> or, of what has ended, <i>eind</i>; or nothing. */
    public String noteOf(LadderStep one) {
        var ladder = getAll().ladder();
        boolean start = !ladder.isEmpty() && ladder.get(ladder.size() - 1).step() == one;
        return switch (styleOf(one)) {
            case "ui-state-highlight" ->
                (page.getFile().open() ? "nu, sinds " : start ? "start en eind, " : "eind, ")
                        + shownAt(ladder.get(0).at());
            case "jr-start" -> "start";
            default -> "";
        };
    }

    /** The step to end with: as posted, else where somebody is now; null when it is not known. */
    public String getEndStep() {
        if (page.isClosing() || getAll().ladder().isEmpty()) {
            return page.getEndStep();
        }
        return getAll().ladder().get(0).step().name();
    }

    /** The key of this form: of a fresh page a fresh one. */
    public String getKey() {
        return key == null ? UUID.randomUUID().toString() : key;
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

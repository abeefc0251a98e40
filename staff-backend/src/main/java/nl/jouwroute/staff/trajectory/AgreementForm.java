package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Ids;
import nl.jouwroute.staff.common.FormKey;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.trajectory.AgreementRepository.Agreement;
import nl.jouwroute.trajectory.AgreementRepository.Ending;
import nl.jouwroute.trajectory.AgreementRepository.Goal;
import nl.jouwroute.trajectory.AgreementRepository.GoalEnding;
import nl.jouwroute.trajectory.AgreementRepository.Who;
import nl.jouwroute.trajectory.OutcomeCheckRepository.Answer;
import nl.jouwroute.trajectory.OutcomeCheckRepository.Check;
import org.omnifaces.cdi.Param;

/** The forms of a trajectory for goals, agreements and the question whether an outcome lasts. */
@Named("agreements")
@RequestScoped
public class AgreementForm {

    private static final int LONGEST = 400;
    private static final int LONGEST_NOTE = 1000;

    @Inject
    private FormKey formKey;

    @Inject
    @Param(name = "afspraak")
    private String words;

    @Inject
    @Param(name = "wie")
    private String who;

    @Inject
    @Param(name = "voor")
    private String due;

    @Inject
    @Param(name = "doel")
    private String goal;

    @Inject
    @Param(name = "welke")
    private String which;

    @Inject
    @Param(name = "antwoord")
    private String answer;

    @Inject
    private TrajectoryPage page;

    @Inject
    private KeepAgreements keep;

    @Inject
    private Clock clock;

    private KeepAgreements.Kept all;

    private KeepAgreements.Kept all() {
        if (all == null) {
            all = keep.read(page.id());
        }
        return all;
    }

    /**
     * An agreement as a line.
     *
     * @param goal what it is for; null for nothing in particular
     * @param due the day, in words
     */
    public record Line(UUID id, String goal, Who who, String words, String due, Ending ending) {}

    /** Those that are open, the earliest day first. */
    public List<Line> getOpen() {
        return all().agreements().stream()
                .filter(one -> one.ending() == null)
                .sorted(Comparator.comparing(Agreement::due))
                .map(this::line)
                .toList();
    }

    /** Those that came to something, newest first. */
    public List<Line> getEnded() {
        return all().agreements().stream()
                .filter(one -> one.ending() != null)
                .map(this::line)
                .toList();
    }

    private Line line(Agreement one) {
        String served = all().goals().stream()
                .filter(each -> each.id().equals(one.goalId()))
                .map(Goal::words)
                .findFirst()
                .orElse(null);
        return new Line(one.id(), served, one.who(), one.words(), DutchTime.shortDayOfYear(one.due()), one.ending());
    }

    public List<Goal> getGoals() {
        return all().goals();
    }

    public List<Check> getChecks() {
        return all().checks();
    }

    /** Whether its day has come. */
    public boolean isDue(Check check) {
        return !check.due().isAfter(DutchTime.date(clock.instant()));
    }

    /** Whether this is the check that was just posted. */
    public boolean checked(UUID id) {
        return id.toString().equals(which);
    }

    public String shown(LocalDate on) {
        return DutchTime.shortDayOfYear(on);
    }

    public void setGoal() {
        if (isMissing()) {
            page.problem("agreement.GOAL");
        } else if (!page.refuses(words, LONGEST)) {
            page.attempt(() -> keep.addGoal(page.id(), formKey.read(), words), "GOAL_SET");
        }
    }

    public void agree() {
        Optional<Who> one = Typed.one(Who.values(), who);
        LocalDate day = Typed.day(due).orElse(null);
        if (one.isEmpty() || day == null || isMissing()) {
            page.problem("agreement.WORDS");
        } else if (!page.refuses(words, LONGEST)) {
            UUID served = goal == null ? null : Ids.read(goal);
            page.attempt(() -> keep.agree(page.id(), formKey.read(), served, one.get(), words, day), "AGREEMENT_MADE");
        }
    }

    public void end(String ending) {
        page.attempt(() -> keep.end(page.id(), Ids.read(which), Ending.valueOf(ending)), "AGREEMENT_ENDED");
    }

    public void endGoal(String ending) {
        page.attempt(() -> keep.endGoal(page.id(), Ids.read(which), GoalEnding.valueOf(ending)), "GOAL_ENDED");
    }

    public void check() {
        Optional<Answer> one = Typed.one(Answer.values(), answer);
        if (one.isEmpty()) {
            page.problem("agreement.ANSWER");
        } else if (!page.refuses(words, LONGEST_NOTE)) {
            page.attempt(() -> keep.answer(page.id(), Ids.read(which), one.get(), words), "OUTCOME_CHECKED");
        }
    }

    private boolean isMissing() {
        return words == null || words.isBlank();
    }

    public Who[] getPeople() {
        return Who.values();
    }

    public Answer[] getAnswers() {
        return Answer.values();
    }

    public String getWords() {
        return words;
    }

    public String getWho() {
        return who;
    }

    public String getDue() {
        return due;
    }

    public String getGoal() {
        return goal;
    }

    public String getAnswer() {
        return answer;
    }
}

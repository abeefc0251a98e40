package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.Goal;
import nl.jouwroute.plan.PlanStep;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;

/** /mijn/plan/stappen: goals and steps, to tick off. Also the next steps on /mijn. */
@Named("planSteps")
@RequestScoped
public class StepsPage {

    private static final String ADDRESS = "/mijn/plan/stappen";
    private static final int FIRST = 3;

    @Inject
    private PathPart address;

    @Inject
    private MyPlan myPlan;

    @Inject
    private ChangeSteps changeSteps;

    @Inject
    private Clock clock;

    private FuturePlan plan;
    private LocalDate today;

    @PostConstruct
    void load() {
        plan = myPlan.findWhole().orElse(null);
        today = LocalDate.now(clock);
    }

    /**
     * A goal with its open steps; without words: the steps without a goal.
     *
     * @param with beside whom the goal was written, in words; null for nobody
     */
    public record Group(UUID id, String words, String with, List<StepView> steps) {}

    /** What a button says is done; then back to where it stands. */
    public void enter() {
        address.requireNone();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback()) {
            return;
        }
        Map<String, String> posted = faces.getExternalContext().getRequestParameterMap();
        String home = "mijn".equals(posted.get("terug")) ? "/mijn" : ADDRESS;
        if (posted.containsKey("klaar")) {
            changeSteps.tick(Ids.read(posted.get("klaar")), true);
            Pages.seeOther(home + "?klaar");
        } else if (posted.containsKey("open")) {
            changeSteps.tick(Ids.read(posted.get("open")), false);
            Pages.seeOther(home);
        } else if (posted.containsKey("bericht")) {
            changeSteps.remind("ja".equals(posted.get("bericht")));
            Pages.seeOther(home + "#bericht");
        }
    }

    private List<PlanStep> steps() {
        return plan == null ? List.of() : plan.steps();
    }

    private List<StepView> open(Optional<UUID> goal) {
        return steps().stream()
                .filter(step -> !step.isDone() && step.goalId().equals(goal))
                .map(step -> StepView.of(step, today))
                .toList();
    }

    /** Goals with their open steps, and last the open steps without a goal. */
    public List<Group> getGroups() {
        List<Group> groups = new ArrayList<>();
        for (Goal goal : plan == null ? List.<Goal>of() : plan.goals()) {
            groups.add(new Group(
                    goal.id(),
                    goal.words(),
                    goal.enteredWith().map(Together::with).orElse(null),
                    open(Optional.of(goal.id()))));
        }
        List<StepView> loose = open(Optional.empty());
        if (!loose.isEmpty()) {
            groups.add(new Group(null, null, null, loose));
        }
        return groups;
    }

    /** What was ticked off, the last first. */
    public List<StepView> getDone() {
        return steps().stream()
                .filter(PlanStep::isDone)
                .sorted((one, other) ->
                        other.doneAt().orElseThrow().compareTo(one.doneAt().orElseThrow()))
                .map(step -> StepView.of(step, today))
                .toList();
    }

    /** The first few open steps, for /mijn. */
    public List<StepView> getNext() {
        return steps().stream()
                .filter(step -> !step.isDone())
                .limit(FIRST)
                .map(step -> StepView.of(step, today))
                .toList();
    }

    /** Whether there are more open steps than {@link #getNext()} shows. */
    public boolean isMore() {
        return steps().stream().filter(step -> !step.isDone()).count() > FIRST;
    }

    public boolean isBlank() {
        return plan == null || (plan.goals().isEmpty() && plan.steps().isEmpty());
    }

    public boolean isReminding() {
        return plan == null || plan.reminds();
    }

    /** Whether a step was just ticked off. */
    public boolean isTicked() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getExternalContext().getRequestParameterMap().containsKey("klaar") && !faces.isPostback();
    }
}

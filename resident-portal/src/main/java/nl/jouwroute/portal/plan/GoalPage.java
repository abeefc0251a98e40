package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.Goal;
import nl.jouwroute.plan.PlanIsFull;
import nl.jouwroute.plan.StepChangedElsewhere;
import nl.jouwroute.plan.StepExamples;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.portal.resident.TypedForm;

/** /mijn/plan/doel: a new goal; /mijn/plan/doel/{id}: change one or take it away. */
@Named("planGoal")
@RequestScoped
public class GoalPage {

    private static final String BACK = "/mijn/plan/stappen";

    @Inject
    private PathPart address;

    @Inject
    private MyPlan myPlan;

    @Inject
    private StepExamples examples;

    @Inject
    private RoutePrefill fromRoute;

    @Inject
    private ChangeSteps changeSteps;

    @Inject
    private TypedForm typed;

    private Goal goal;
    private WordsForm form;

    @PostConstruct
    void load() {
        Optional<FuturePlan> plan = read();
        List<String> known =
                plan.map(own -> own.goals().stream().map(Goal::words).toList()).orElse(List.of());
        List<String> choices = goal != null
                ? List.of()
                : Stream.concat(
                                fromRoute.goals(Spoken.now().tag()).stream(),
                                examples.goals(Spoken.now().tag()).stream())
                        .distinct()
                        .filter(example -> !known.contains(example))
                        .toList();
        form = goal == null ? WordsForm.blank(choices) : WordsForm.of(goal.words(), goal.revision());
        typed.fields().ifPresent(fields -> form = WordsForm.posted(choices, fields));
    }

    private Optional<FuturePlan> read() {
        if (address.find().isEmpty()) {
            return myPlan.findWhole();
        }
        UUID asked = address.id();
        FuturePlan plan = myPlan.wholeWithGoal(asked);
        goal = plan.goalsAndSteps().findGoal(asked).orElseThrow();
        return Optional.of(plan);
    }

    /** Keeps the goal. */
    public void save() {
        form.read("goal.empty").ifPresent(this::keep);
    }

    private void keep(String words) {
        try {
            if (goal == null) {
                changeSteps.addGoal(form.getKey(), words);
            } else {
                changeSteps.changeGoal(goal.id(), words, form.getRevision());
            }
            Pages.seeOther(form.stored(BACK));
        } catch (PlanIsFull e) {
            Pages.formError("goal.full");
        } catch (StepChangedElsewhere e) {
            form.changedElsewhere(e);
        }
    }

    /** "Haal dit doel weg". */
    public void remove() {
        changeSteps.removeGoal(goal.id());
        Pages.seeOther(form.stored(BACK));
    }

    public boolean isFresh() {
        return goal == null;
    }

    public String getTitle() {
        return Pages.text(goal == null ? "goal.new" : "goal.change");
    }

    public WordsForm getForm() {
        return form;
    }
}

package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.jouwroute.common.Ids;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.Goal;
import nl.jouwroute.plan.Intention;
import nl.jouwroute.plan.PlanIsFull;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.PlanStep;
import nl.jouwroute.plan.StepChangedElsewhere;
import nl.jouwroute.plan.StepExamples;
import nl.jouwroute.plan.StepOfAdvisor;
import nl.jouwroute.portal.common.FormFields;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.portal.resident.TypedForm;
import org.omnifaces.cdi.Param;

/** /mijn/plan/mijn-stap: a new step; /mijn/plan/mijn-stap/{id}: change one or take it away. */
@Named("planStep")
@RequestScoped
public class StepPage {

    private static final String BACK = "/mijn/plan/stappen";
    private static final String FIRST_STEP = "nodig-eerst";
    private static final String GOAL = "doel";
    private static final String NO_GOAL = "geen";

    @Inject
    private PathPart address;

    @Inject
    @Param(name = GOAL)
    private String goalInLink;

    @Inject
    private MyPlan myPlan;

    @Inject
    private PlanQuestions questions;

    @Inject
    private StepExamples examples;

    @Inject
    private RoutePrefill fromRoute;

    @Inject
    private ChangeSteps changeSteps;

    @Inject
    private TypedForm typed;

    @Inject
    private Clock clock;

    private FuturePlan plan;
    private PlanStep step;
    private WordsForm form;
    private DayFields date;
    private String goal;

    @PostConstruct
    void load() {
        if (address.find().isEmpty()) {
            plan = myPlan.findWhole().orElse(null);
        } else {
            UUID asked = address.id();
            plan = myPlan.wholeWithStep(asked);
            step = plan.goalsAndSteps().findStep(asked).orElseThrow();
        }
        List<String> choices = step == null ? choices() : List.of();
        form = step == null ? WordsForm.blank(choices) : WordsForm.of(step.words(), step.revision());
        date = DayFields.of(step == null ? null : step.dueOn().orElse(null));
        goal = step == null ? goalInLink : step.goalId().map(UUID::toString).orElse(null);
        typed.fields().ifPresent(fields -> show(fields, choices));
    }

    private void show(FormFields fields, List<String> choices) {
        form = WordsForm.posted(choices, fields);
        date = DayFields.posted(fields);
        String chosen = fields.first(GOAL);
        goal = chosen.isEmpty() || chosen.equals(NO_GOAL) ? null : chosen;
    }

    /** What the plan's own question about a first step was answered with comes first, then the saved route. */
    private List<String> choices() {
        Stream<String> own = plan == null
                ? Stream.empty()
                : questions
                        .asked(FIRST_STEP, plan.askedIn(FIRST_STEP))
                        .map(question -> plan.answerTo(question).chosen().stream()
                                .map(number -> question.in(Spoken.now().tag())
                                                .choices()
                                                .get(number - 1) + "."))
                        .orElseGet(Stream::empty);
        List<String> known = plan == null
                ? List.of()
                : plan.steps().stream().map(PlanStep::words).toList();
        String language = Spoken.now().tag();
        return Stream.of(own, fromRoute.steps(language).stream(), examples.steps(language).stream())
                .flatMap(Function.identity())
                .distinct()
                .filter(example -> !known.contains(example))
                .toList();
    }

    /** Keeps the step. */
    public void save() {
        DayFields.Read day = date.read(step == null ? null : step.dueOn().orElse(null), LocalDate.now(clock));
        Optional<String> words = isAdvisors() ? Optional.of(step.words()) : form.read("step.empty");
        if (day.mistake() != null) {
            Pages.error(DayFields.DAY, day.mistake());
        } else if (words.isPresent()) {
            keep(new Intention(words.get(), goal == null ? null : Ids.read(goal), day.day()));
        }
    }

    private void keep(Intention intention) {
        try {
            if (step == null) {
                changeSteps.addStep(form.getKey(), intention);
            } else {
                changeSteps.changeStep(step.id(), intention, form.getRevision());
            }
            Pages.seeOther(form.stored(BACK));
        } catch (PlanIsFull e) {
            Pages.formError("step.full");
        } catch (StepOfAdvisor e) {
            Pages.error(WordsForm.WORDS, "step.advisors");
        } catch (StepChangedElsewhere e) {
            form.changedElsewhere(e);
        }
    }

    /** "Haal deze stap weg". */
    public void remove() {
        changeSteps.removeStep(step.id());
        Pages.seeOther(form.stored(BACK));
    }

    public boolean isFresh() {
        return step == null;
    }

    /** Whether an advisor wrote it: then its words stay. */
    public boolean isAdvisors() {
        return step != null && step.advisor().isPresent();
    }

    public String getTitle() {
        return Pages.text(step == null ? "step.new" : "step.change");
    }

    /** The step as it is stored. */
    public StepView getStored() {
        return StepView.of(step, LocalDate.now(clock));
    }

    public WordsForm getForm() {
        return form;
    }

    public DayFields getDate() {
        return date;
    }

    public List<Goal> getGoals() {
        return plan == null ? List.of() : plan.goals();
    }

    /** Which goal is chosen; "" for none. */
    public String getGoal() {
        return goal == null ? "" : goal;
    }
}

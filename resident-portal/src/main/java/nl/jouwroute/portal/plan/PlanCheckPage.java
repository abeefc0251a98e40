package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanContent;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.PlanState;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.portal.common.Spoken;

/** /mijn/plan/controleren: the whole plan to read back before it is sent. */
@Named("planCheck")
@RequestScoped
public class PlanCheckPage {

    @Inject
    private PathPart address;

    @Inject
    private PlanQuestions questions;

    @Inject
    private MyPlan myPlan;

    private FuturePlan plan;
    private PlanContent content;

    @PostConstruct
    void load() {
        address.requireNone();
        plan = myPlan.findWhole().orElse(null);
        content = PlanContent.of(plan, questions, Spoken.now().tag());
    }

    public List<PlanContent.Chapter> getChapters() {
        return content.chapters();
    }

    /** Goals with their steps; steps without a goal last. */
    public List<PlanContent.Aim> getGoals() {
        return content.goals();
    }

    /** A step in one line, with its day and that it is done. */
    public String line(PlanContent.Step step) {
        return StepLines.of(step);
    }

    /** What was spoken to a question. */
    public List<SpeechView> spoken(PlanContent.Item item) {
        return item.spoken().isEmpty()
                ? List.of()
                : SpeechView.of(plan, questions.asked(item.key(), 0).orElseThrow());
    }

    /** Whether it is still asked, so that the answer can be changed; what is not stays readable. */
    public boolean asks(PlanContent.Item item) {
        return questions.find(item.key()).isPresent();
    }

    /** There is something to send. */
    public boolean isReady() {
        return !content.isEmpty() && plan.state() == PlanState.DRAFT;
    }

    public boolean isUnwritten() {
        return content.isEmpty();
    }

    /** It was sent as it stands here. */
    public boolean isSent() {
        return !content.isEmpty() && plan.state() != PlanState.DRAFT;
    }

    public String getSentOn() {
        return plan.submittedAt().map(Moments::day).orElse(null);
    }

    /** Which version the button sends: a repeated form says so too, and sends nothing twice. */
    public int getNumber() {
        return plan.number();
    }
}

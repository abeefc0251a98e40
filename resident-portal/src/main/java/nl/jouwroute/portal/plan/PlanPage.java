package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanChapter;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.PlanState;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;

/** /mijn/plan: the three chapters, and where the resident is. Also the plan's row on /mijn. */
@Named("planOverview")
@RequestScoped
public class PlanPage {

    @Inject
    private PlanQuestions questions;

    @Inject
    private MyPlan myPlan;

    private FuturePlan plan;

    @PostConstruct
    void load() {
        plan = myPlan.findWhole().orElse(null);
    }

    /** A chapter with how far it is. */
    public record Row(String title, String intro, String progress, String action, String to, boolean current) {
        public String getTitle() {
            return title;
        }

        public String getIntro() {
            return intro;
        }

        public String getProgress() {
            return progress;
        }

        public String getAction() {
            return action;
        }

        public String getTo() {
            return to;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    public List<Row> getChapters() {
        PlanChapter current = isStarted() ? resume().chapter() : PlanChapter.NOW;
        return Arrays.stream(PlanChapter.values())
                .map(chapter -> row(chapter, chapter == current))
                .toList();
    }

    private Row row(PlanChapter chapter, boolean current) {
        List<PlanQuestion> all = questions.of(chapter);
        List<PlanQuestion> open = all.stream().filter(q -> !isAnswered(q)).toList();
        String how = open.isEmpty() ? "done" : open.size() == all.size() ? "new" : "busy";
        PlanQuestion first = open.isEmpty() ? all.get(0) : open.get(0);
        var words = questions.chapter(chapter, Spoken.now().tag());
        return new Row(
                words.title(),
                words.intro(),
                Pages.text("plan.chapter." + how),
                Pages.text("plan.chapter." + how + ".action"),
                "/mijn/plan/" + first.key(),
                current);
    }

    private boolean isAnswered(PlanQuestion question) {
        return plan != null && plan.isAnswered(question);
    }

    /** The first open question after the one that was answered last; else the first open one; else the last. */
    private PlanQuestion resume() {
        List<PlanQuestion> all = questions.all();
        int last =
                plan.lastAnswered().flatMap(questions::find).map(all::indexOf).orElse(-1);
        List<PlanQuestion> open = all.stream().filter(q -> !isAnswered(q)).toList();
        return open.stream()
                .filter(q -> all.indexOf(q) > last)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .orElse(all.get(all.size() - 1));
    }

    public boolean isStarted() {
        return plan != null && plan.hasAnswers();
    }

    /** Whether there is something to read back: an answer, a goal or a step. */
    public boolean isReadable() {
        return isStarted()
                || (plan != null && !(plan.goals().isEmpty() && plan.steps().isEmpty()));
    }

    /** How many steps are open and done, in words. */
    public String getSteps() {
        long open = plan == null
                ? 0
                : plan.steps().stream().filter(step -> !step.isDone()).count();
        long done = plan == null ? 0 : plan.steps().size() - open;
        if (open + done == 0) {
            return Pages.text("plan.chapter.new");
        }
        return Pages.text("step.count", open, done);
    }

    /** Whether what stands here was sent as it is. */
    public boolean isSent() {
        return plan != null && plan.state() != PlanState.DRAFT;
    }

    /** Whether it was sent before and changed since. */
    public boolean isChangedSinceSent() {
        return plan != null && plan.state() == PlanState.DRAFT && plan.lastSent() > 0;
    }

    /** The day on which it was sent last. */
    public String getSentOn() {
        return plan.submittedAt().map(Moments::day).orElse(null);
    }

    /** The day of the talk with an advisor; null when there was none since it was sent last. */
    public String getDiscussedOn() {
        return plan == null || plan.state() != PlanState.DISCUSSED
                ? null
                : plan.discussedAt().map(Moments::day).orElse(null);
    }

    /** Whether there is a version to look back at. */
    public boolean isSentEver() {
        return plan != null && plan.lastSent() > 0;
    }

    /** Where "Begin" or "Ga verder" leads. */
    public String getGoOn() {
        return "/mijn/plan/" + (isStarted() ? resume() : questions.all().get(0)).key();
    }

    // The row on /mijn ----------------------------------------------------------------------------------------------

    /** What the row says: not begun, busy, changed, sent. */
    public String getTaskText() {
        if (isSent()) {
            return Pages.text("plan.task.sent", getSentOn());
        }
        if (isChangedSinceSent()) {
            return Pages.text("plan.task.changed");
        }
        return isStarted() ? Pages.text("plan.task.busy", Moments.day(plan.changedAt())) : Pages.text("plan.task.new");
    }

    public String getTaskState() {
        return Pages.text(isSent() ? "plan.state.sent" : isStarted() ? "plan.state.busy" : "plan.state.new");
    }

    /** done, busy: see jr:task. */
    public String getTaskKind() {
        return isSent() ? "done" : "busy";
    }
}

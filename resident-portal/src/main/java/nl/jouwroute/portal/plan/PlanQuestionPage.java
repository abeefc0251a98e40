package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.jouwroute.plan.Answer;
import nl.jouwroute.plan.AnswerChangedElsewhere;
import nl.jouwroute.plan.AnswerText;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.portal.common.Exchange;
import nl.jouwroute.portal.common.FormFields;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.portal.resident.TypedForm;
import nl.jouwroute.route.RouteOption;
import org.omnifaces.cdi.Param;

/** /mijn/plan/{vraag}: one question of the plan. */
@Named("planQuestion")
@RequestScoped
public class PlanQuestionPage {

    private static final String BACK_TO = "terug";
    private static final String CHECK = "controleren";

    @Inject
    @Param(pathIndex = 0)
    private String key;

    @Inject
    private PlanQuestions questions;

    @Inject
    private MyPlan myPlan;

    @Inject
    private AnswerQuestion answerQuestion;

    @Inject
    private RoutePrefill routePrefill;

    @Inject
    private Exchange exchange;

    @Inject
    private TypedForm typed;

    @Inject
    private Clock clock;

    private PlanQuestion question;
    private Answer stored = Answer.NONE;
    private int revision;
    private AnswerForm form;
    private AskedQuestion asked;
    private List<SpeechView> recordings = List.of();
    private String with;
    private boolean fromCheck;
    private boolean justSaved;
    private boolean changedElsewhere;
    private List<String> fromRoute = List.of();
    private boolean byScript;

    @PostConstruct
    void load() {
        question = questions.read(key);
        myPlan.find().ifPresent(this::show);
        HttpServletRequest request = exchange.request();
        fromCheck = CHECK.equals(request.getParameter(BACK_TO));
        byScript = KeptAnswer.asks(request);
        justSaved = request.getParameter("bewaard") != null;
        form = AnswerForm.of(stored);
        typed.fields().ifPresentOrElse(this::show, this::prefill);
    }

    private void show(FormFields fields) {
        form = AnswerForm.posted(fields);
        revision = fields.revision();
        fromCheck = CHECK.equals(fields.first(BACK_TO));
    }

    /** What was never answered begins with what the saved route says. */
    private void prefill() {
        if (revision > 0) {
            return;
        }
        List<RouteOption> known = routePrefill.known(question);
        fromRoute = known.stream()
                .map(option -> option.text().in(Spoken.now().tag()))
                .toList();
        form = AnswerForm.of(RoutePrefill.answer(question, known));
    }

    private void show(FuturePlan plan) {
        stored = plan.answerTo(question);
        revision = plan.revisionOf(question);
        recordings = SpeechView.of(plan, question);
        with = stored.isEmpty() ? null : plan.enteredWith(question).orElse(null);
    }

    /** "Verder": keeps the answer and goes on. While somebody types, the script asks the same and stays. */
    public void save() {
        form.read(question, stored, LocalDate.now(clock)).ifPresentOrElse(this::keep, this::complain);
    }

    private void complain() {
        if (byScript) {
            KeptAnswer.mistake();
        } else {
            form.mistakes().forEach(m -> Pages.error(m.field(), m.key(), m.detail()));
        }
    }

    /** "Haal mijn antwoord weg". */
    public void clear() {
        keep(Answer.NONE);
    }

    private void keep(Answer answer) {
        try {
            int kept = answerQuestion.answer(question, answer, revision);
            if (byScript) {
                KeptAnswer.saved(kept);
            } else {
                Pages.seeOther(getNext(!answer.isEmpty()));
            }
        } catch (AnswerChangedElsewhere e) {
            if (byScript) {
                KeptAnswer.elsewhere();
            }
            changedElsewhere = true;
            stored = e.stored();
            revision = e.revision();
        }
    }

    private String getNext(boolean saved) {
        if (fromCheck) {
            return "/mijn/plan/controleren#" + question.key();
        }
        return questions
                .next(question)
                .map(next -> "/mijn/plan/" + next.key() + (saved ? "?bewaard" : ""))
                .orElse("/mijn/plan/controleren");
    }

    /** Where skipping leads. */
    public String getSkip() {
        return getNext(false);
    }

    /** Where keeping what another screen stored leads; names the question, so that the device lets go of its text. */
    public String getLeave() {
        String[] next = getNext(false).split("#", 2);
        return next[0] + "?gelaten=" + question.key() + (next.length == 1 ? "" : "#" + next[1]);
    }

    public String getBack() {
        return fromCheck
                ? "/mijn/plan/controleren#" + question.key()
                : questions.previous(question).map(p -> "/mijn/plan/" + p.key()).orElse("/mijn/plan");
    }

    public String getKey() {
        return question.key();
    }

    /** What is asked, and what stands in the fields. */
    public AskedQuestion getAsked() {
        if (asked == null) {
            asked = new AskedQuestion(questions, question, form);
        }
        return asked;
    }

    /** Who sat beside the resident when the stored answer was given; null for nobody. */
    public String getWith() {
        return with;
    }

    /** What was spoken to this question. */
    public List<SpeechView> getRecordings() {
        return recordings;
    }

    public int getRevision() {
        return revision;
    }

    public boolean isAnswered() {
        return !stored.isEmpty();
    }

    public boolean isJustSaved() {
        return justSaved && !FacesContext.getCurrentInstance().isPostback();
    }

    /** Whether the answer on the page is the stored one, so that the page can say that it is kept. */
    public boolean isKeptAlready() {
        return isAnswered()
                && !isJustSaved()
                && !typed.isHeld()
                && !FacesContext.getCurrentInstance().isPostback();
    }

    /** What the saved route says about this question, as long as it was not answered; what means the same is chosen. */
    public List<String> getFromRoute() {
        return fromRoute;
    }

    public boolean isFromCheck() {
        return fromCheck;
    }

    /** Whether another screen answered meanwhile: then both answers are shown. */
    public boolean isChangedElsewhere() {
        return changedElsewhere;
    }

    /** What is stored, a line each. */
    public List<String> getStoredLines() {
        return AnswerText.lines(question, stored, Spoken.now().tag());
    }
}

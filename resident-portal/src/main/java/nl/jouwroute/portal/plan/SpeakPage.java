package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.jouwroute.common.Ids;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.SpokenAnswer;
import nl.jouwroute.plan.SpokenAnswers;
import nl.jouwroute.portal.common.LoginPath;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.portal.common.Spoken;

/** /mijn/plan/praten/{vraag}: answer a question by speaking. */
@Named("planSpeak")
@RequestScoped
public class SpeakPage {

    private static final List<String> NOTICES = List.of("geen", "groot", "vol", "veel", LoginPath.AGAIN);

    @Inject
    private PathPart address;

    @Inject
    private PlanQuestions questions;

    @Inject
    private MyPlan myPlan;

    @Inject
    private SpeakAnswer speaking;

    private PlanQuestion question;
    private FuturePlan plan;
    private List<SpeechView> recordings;

    @PostConstruct
    void load() {
        question = questions.read(address.read());
        plan = myPlan.find().orElse(null);
        recordings = SpeechView.of(plan, question);
    }

    /** A post takes a recording away. */
    public void enter() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            speaking.remove(Ids.read(parameters().get("weg")));
            Pages.seeOther("/mijn/plan/praten/" + question.key());
        }
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public String getKey() {
        return question.key();
    }

    public PlanQuestion.Wording getWording() {
        return question.in(Spoken.now().tag());
    }

    public String getChapter() {
        return questions.chapter(question.chapter(), Spoken.now().tag()).title();
    }

    public List<SpeechView> getRecordings() {
        return recordings;
    }

    /** Whether one is being checked, so that the page looks again. */
    public boolean isBusy() {
        return recordings.stream().anyMatch(recording -> recording.source() == null);
    }

    public boolean isFull() {
        return recordings.size() >= SpokenAnswers.MOST_RECORDINGS;
    }

    /** What went wrong with what was just sent, or with the last recording; null when nothing did. */
    public String getNotice() {
        return NOTICES.stream()
                .filter(parameters()::containsKey)
                .findFirst()
                .map(notice -> Pages.text("speak.notice." + notice))
                .orElseGet(this::refusal);
    }

    private String refusal() {
        return plan == null
                ? null
                : plan.spokenAnswers()
                        .refusedTo(question)
                        .flatMap(SpokenAnswer::reason)
                        .map(reason ->
                                Pages.text("speak.refused." + reason.name().toLowerCase(Locale.ROOT)))
                        .orElse(null);
    }
}

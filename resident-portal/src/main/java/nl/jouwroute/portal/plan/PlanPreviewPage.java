package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.plan.Answer;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.PreviewedPlan;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PortalCookie;
import org.omnifaces.cdi.Param;

/**
 * /voorbeeld/planvraag?vraag=nu-dag: a question of the plan as an editor wrote it, as residents will see it. Its buttons
 * lead on through the questions; what is typed is kept nowhere.
 */
@Named("planPreview")
@RequestScoped
public class PlanPreviewPage {

    private static final String HERE = "/voorbeeld/planvraag?vraag=";

    @Inject
    @Param(name = "vraag")
    private String key;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PreviewedPlan previewed;

    private PlanQuestions questions;
    private PlanQuestion question;
    private AskedQuestion asked;

    @PostConstruct
    void load() {
        questions = PortalCookie.PREVIEW
                .find(request)
                .flatMap(previewed::find)
                .orElseThrow(() -> new NotFound("no ticket, or its hour is over"));
        question = questions.read(key);
        asked = new AskedQuestion(questions, question, AnswerForm.of(Answer.NONE));
    }

    public AskedQuestion getAsked() {
        return asked;
    }

    /** Number of the edition that is shown. */
    public int getEdition() {
        return questions.number();
    }

    public String getKey() {
        return question.key();
    }

    public String getBack() {
        return HERE + questions.previous(question).orElse(question).key();
    }

    /** The address of the question after this one; after the last the first again. */
    public String getNext() {
        return HERE
                + questions
                        .next(question)
                        .orElseGet(() -> questions.all().get(0))
                        .key();
    }

    public void goOn() {
        Pages.seeOther(getNext());
    }
}

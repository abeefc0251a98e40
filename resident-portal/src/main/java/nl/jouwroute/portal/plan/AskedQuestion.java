package nl.jouwroute.portal.plan;

import java.util.ArrayList;
import java.util.List;
import nl.jouwroute.common.Picture;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.portal.common.Spoken;

/** A question of the plan in the reader's language, with what stands in its fields. */
public final class AskedQuestion {

    private final PlanQuestion question;
    private final String chapter;
    private final AnswerForm form;

    AskedQuestion(PlanQuestions questions, PlanQuestion question, AnswerForm form) {
        this.question = question;
        this.chapter = questions.chapter(question.chapter(), Spoken.now().tag()).title();
        this.form = form;
    }

    public String getKind() {
        return question.kind().name();
    }

    public PlanQuestion.Wording getWording() {
        return question.in(Spoken.now().tag());
    }

    public String getChapter() {
        return chapter;
    }

    public AnswerForm getForm() {
        return form;
    }

    public List<PlanOption> getOptions() {
        List<PlanOption> options = new ArrayList<>();
        for (int number = 1; number <= question.choiceCount(); number++) {
            if (question.offers(number) || form.hasChosen(number)) {
                options.add(new PlanOption(
                        number,
                        getWording().choices().get(number - 1),
                        question.picture(number)
                                .flatMap(Picture::named)
                                .map(Picture::path)
                                .orElse(null),
                        form.hasChosen(number)));
            }
        }
        return options;
    }

    public String getOptionType() {
        return question.kind().choosesSeveral() ? "checkbox" : "radio";
    }
}

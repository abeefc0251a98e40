package nl.jouwroute.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.SpokenTime;

/** An answer in words, for a reader. */
public final class AnswerText {

    private AnswerText() {}

    /** A line for each chosen option, the day, and the resident's own words; no line when nothing was answered. */
    public static List<String> lines(PlanQuestion question, Answer answer, String language) {
        PlanQuestion.Wording wording = question.in(language);
        List<String> lines = new ArrayList<>();
        for (int number : answer.chosen()) {
            String choice = wording.choices().get(number - 1);
            lines.add(
                    question.kind() == QuestionKind.SCALE
                            ? choice + " (" + question.choiceCount() + (language.equals("nl") ? " is " : " = ")
                                    + wording.high()
                                            .toLowerCase(Language.of(language).locale()) + ")"
                            : choice);
        }
        if (answer.day() != null) {
            lines.add(day(answer.day(), language));
        }
        if (answer.words() != null) {
            lines.add(answer.words());
        }
        return lines;
    }

    private static String day(LocalDate day, String language) {
        return SpokenTime.in(Language.of(language)).dayOfYear(day);
    }
}

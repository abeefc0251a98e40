package nl.jouwroute.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.SpokenTime;

/**
 * A sent plan in another language: the questions, the choices and the days, never what somebody wrote. A version holds
 * words, so the question is found that was asked in those words; what no edition asks like this stays as it was sent.
 */
public final class PlanTranslation {

    private final PlanQuestions questions;
    private final String from;
    private final String to;

    private PlanTranslation(PlanQuestions questions, String from, String to) {
        this.questions = questions;
        this.from = from;
        this.to = to;
    }

    /** The same plan for a reader of this language. */
    public static PlanContent of(PlanContent sent, PlanQuestions questions, String language) {
        if (sent.language().equals(language)) {
            return sent;
        }
        PlanTranslation translation = new PlanTranslation(questions, sent.language(), language);
        return new PlanContent(
                sent.edition(),
                language,
                sent.chapters().stream().map(translation::chapter).toList(),
                sent.goals());
    }

    private PlanContent.Chapter chapter(PlanContent.Chapter sent) {
        PlanChapter chapter = PlanChapter.valueOf(sent.key());
        boolean same = questions.chapter(chapter, from).title().equals(sent.title());
        return new PlanContent.Chapter(
                sent.key(),
                same ? questions.chapter(chapter, to).title() : sent.title(),
                sent.items().stream().map(this::item).toList());
    }

    private PlanContent.Item item(PlanContent.Item sent) {
        return questions
                .askedLike(sent.key(), question -> question.in(from).question().equals(sent.question()))
                .map(question -> new PlanContent.Item(
                        sent.key(),
                        question.in(to).question(),
                        lines(question, sent.answer()),
                        sent.spoken(),
                        sent.with(),
                        sent.spokenWith()))
                .orElse(sent);
    }

    private List<String> lines(PlanQuestion question, List<String> sent) {
        Map<String, String> choices = new HashMap<>();
        for (int number = 1; number <= question.choiceCount(); number++) {
            Answer one = Answer.ofChoices(number);
            choices.put(
                    AnswerText.lines(question, one, from).get(0),
                    AnswerText.lines(question, one, to).get(0));
        }
        return sent.stream()
                .map(line -> Optional.ofNullable(choices.get(line))
                        .or(() -> day(question, line))
                        .orElse(line))
                .toList();
    }

    private Optional<String> day(PlanQuestion question, String line) {
        return question.kind() == QuestionKind.DATE
                ? SpokenTime.in(Language.of(from)).findDayOfYear(line).map(SpokenTime.in(Language.of(to))::dayOfYear)
                : Optional.empty();
    }
}

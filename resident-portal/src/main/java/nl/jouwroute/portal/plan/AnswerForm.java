package nl.jouwroute.portal.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.jouwroute.common.CitizenServiceNumbers;
import nl.jouwroute.plan.Answer;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.QuestionKind;
import nl.jouwroute.portal.common.FormFields;

/** What stands in the fields of a question's page: shows an answer, keeps what was typed, and reads it. */
public final class AnswerForm {

    static final String CHOICE = "keuze";
    static final String WORDS = "antwoord";
    static final String NUMBER_KIND = "nummer";

    private List<String> chosen = List.of();
    private String words;
    private DayFields date = DayFields.of(null);
    private String numberKind;
    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * Something that is wrong.
     *
     * @param field the field's name
     * @param key of the words in the bundle
     * @param detail goes into the words
     */
    record Mistake(String field, String key, Object detail) {}

    /** The fields as they show an answer. */
    static AnswerForm of(Answer answer) {
        AnswerForm form = new AnswerForm();
        form.chosen = answer.chosen().stream().map(String::valueOf).toList();
        form.words = answer.words();
        form.numberKind =
                answer.numberKind() == null ? null : answer.numberKind().name();
        form.date = DayFields.of(answer.day());
        return form;
    }

    /** The fields as they were posted. */
    static AnswerForm posted(FormFields fields) {
        AnswerForm form = new AnswerForm();
        form.chosen = fields.all(CHOICE);
        form.setWords(fields.first(WORDS));
        form.date = DayFields.posted(fields);
        form.numberKind = fields.first(NUMBER_KIND);
        return form;
    }

    /**
     * The answer; empty when something is wrong, which {@link #mistakes()} then tell.
     *
     * @param stored a day that is stored already may have passed by now
     */
    Optional<Answer> read(PlanQuestion question, Answer stored, LocalDate today) {
        mistakes.clear();
        List<Integer> numbers = options(question);
        LocalDate chosenDay = question.kind() == QuestionKind.DATE ? date(stored.day(), today) : null;
        int length = words == null ? 0 : Answer.length(words.strip());
        if (length > Answer.MAX_WORDS) {
            mistakes.add(new Mistake(WORDS, "plan.long", length - Answer.MAX_WORDS));
        }
        Answer.NumberKind kind = numberKind();
        if (asksAboutNumber() && kind == null) {
            mistakes.add(new Mistake(
                    WORDS, "plan.bsn", CitizenServiceNumbers.findIn(words).orElseThrow()));
        }
        return mistakes.isEmpty() ? Optional.of(new Answer(numbers, words, chosenDay, kind)) : Optional.empty();
    }

    /** The chosen options; what the page does not offer was not chosen on it. */
    private List<Integer> options(PlanQuestion question) {
        return IntStream.rangeClosed(1, question.choiceCount())
                .filter(this::hasChosen)
                .limit(question.kind().choosesSeveral() ? question.choiceCount() : 1)
                .boxed()
                .toList();
    }

    private Answer.NumberKind numberKind() {
        return Arrays.stream(Answer.NumberKind.values())
                .filter(kind -> kind.name().equals(numberKind) && asksAboutNumber())
                .findFirst()
                .orElse(null);
    }

    private LocalDate date(LocalDate stored, LocalDate today) {
        DayFields.Read read = date.read(stored, today);
        if (read.mistake() != null) {
            mistakes.add(new Mistake(DayFields.DAY, read.mistake(), null));
        }
        return read.day();
    }

    /** Whether the words hold what looks like a citizen service number, so that the page asks what it is. */
    public boolean asksAboutNumber() {
        return CitizenServiceNumbers.findIn(words).isPresent();
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    boolean hasChosen(int number) {
        return chosen.contains(String.valueOf(number));
    }

    /** Whether the resident said that the number is this. */
    public boolean saysNumberIs(String kind) {
        return kind.equals(numberKind);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words.replace("\r\n", "\n");
    }

    /** The day's three fields. */
    public DayFields getDate() {
        return date;
    }
}

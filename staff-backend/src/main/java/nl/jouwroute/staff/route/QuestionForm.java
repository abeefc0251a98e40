package nl.jouwroute.staff.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.RouteDraft;
import nl.jouwroute.route.RouteOption;
import nl.jouwroute.route.RouteQuestion;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.PathPart;

/** {@code /vraag/sleutel}: one question with its answers, and when it is asked. */
@Named("questionForm")
@RequestScoped
public class QuestionForm extends RouteForm {

    @Inject
    private PathPart address;

    private RouteQuestion question;

    /**
     * An answer in the form.
     *
     * @param place its number in the list
     * @param leadsTo titles of the steps that look at it
     */
    public record OptionRow(String key, String text, int place, boolean exclusive, List<String> leadsTo) {

        public OptionRow {
            leadsTo = List.copyOf(leadsTo);
        }
    }

    @PostConstruct
    void load() {
        question = shown(
                "vraagformulier",
                () -> QuestionReader.read(posted(), content(), key()),
                QuestionReader::empty,
                own -> content().findQuestion(own));
    }

    @Override
    String key() {
        return address.read();
    }

    @Override
    String path(String own) {
        return RouteItems.question(own);
    }

    public RouteQuestion getQuestion() {
        return question;
    }

    public String getTitle() {
        return isFresh() ? "Nieuwe vraag" : question.question().in(Texts.DUTCH);
    }

    public List<LanguageSection> getLanguages() {
        List<TextField> texts = new ArrayList<>(List.of(
                new TextField("question", "Vraag", "Hooguit acht woorden", 1, question.question()),
                new TextField("help", "Uitleg", "Eén korte zin", 1, question.help())));
        question.options().forEach(option -> texts.add(new TextField("o." + option.key(), "Antwoord", option.text())));
        return languages(texts);
    }

    public List<OptionRow> getOptions() {
        List<OptionRow> rows = new ArrayList<>();
        for (RouteOption option : question.options()) {
            rows.add(new OptionRow(
                    option.key(),
                    option.text().in(Texts.DUTCH),
                    rows.size() + 1,
                    option.exclusive(),
                    content().steps().stream()
                            .filter(step -> Stream.concat(step.when().all().stream(), step.when().any().stream())
                                    .anyMatch(option.tags()::contains))
                            .map(step -> step.title().in(Texts.DUTCH))
                            .toList()));
        }
        return rows;
    }

    /** Numbers of the places that an answer can have. */
    public List<Integer> getPlaces() {
        return IntStream.rangeClosed(1, question.options().size()).boxed().toList();
    }

    public ConditionForm getCondition() {
        List<RouteQuestion> all = content().questions();
        List<RouteQuestion> before =
                all.stream().takeWhile(other -> !other.key().equals(key())).toList();
        return ConditionForm.of(question.when(), TagNames.of(before));
    }

    public void save() {
        if (isFresh() && (!question.question().hasDutch() || question.options().size() < 2)) {
            editing().problem("content.QUESTION_FIRST");
            return;
        }
        keep(
                question.key(),
                content -> RouteDraft.put(content, question),
                this::isThere,
                isFresh() ? "/inhoud" : "/vraag/" + question.key());
    }

    /** Whether the form of a new question was posted before. */
    private boolean isThere(RouteContent content) {
        return content.questions().stream()
                .anyMatch(other -> other.question().equals(question.question())
                        && other.options().stream()
                                .map(RouteOption::text)
                                .toList()
                                .equals(question.options().stream()
                                        .map(RouteOption::text)
                                        .toList()));
    }

    public void remove() {
        remove(content -> RouteDraft.removeQuestion(content, key()), "/inhoud");
    }
}

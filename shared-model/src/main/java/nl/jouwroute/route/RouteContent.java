package nl.jouwroute.route;

import java.util.List;
import java.util.Optional;

/**
 * All questions and steps of one edition: a document without any state, that is stored as JSON, edited as a draft and
 * checked by {@link EditionCheck} before it is published.
 *
 * @param title of the route
 * @param intro above the first question
 * @param result how the result is shown
 * @param contacts organisations and pages that steps lead to
 * @param questions in the order in which they are asked
 * @param steps in the order that decides between equal weights
 */
public record RouteContent(
        Texts title,
        Texts intro,
        Result result,
        List<RouteContact> contacts,
        List<RouteQuestion> questions,
        List<RouteStep> steps)
        implements EditionContent {

    public RouteContent {
        contacts = List.copyOf(contacts);
        questions = List.copyOf(questions);
        steps = List.copyOf(steps);
    }

    /**
     * How a route is shown.
     *
     * @param maximum no route has more steps
     * @param showFirst how many are seen at once; the rest stands behind a button
     * @param more that button's words
     * @param and between the last two quoted answers
     */
    public record Result(int maximum, int showFirst, Texts more, Texts and) {}

    public Optional<RouteStep> findStep(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    public Optional<RouteQuestion> findQuestion(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
    }

    public Optional<RouteContact> findContact(String key) {
        return contacts.stream().filter(contact -> contact.key().equals(key)).findFirst();
    }

    /** The contacts of a step that this edition knows, in the step's order. */
    public List<RouteContact> contactsOf(RouteStep step) {
        return step.contacts().stream()
                .map(this::findContact)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The document as it is stored. */
    @Override
    public String toJson() {
        return RouteWriter.write(this);
    }

    /**
     * Reads a stored document; what a draft lacks is empty.
     *
     * @throws IllegalArgumentException when it is no such document
     */
    public static RouteContent fromJson(String json) {
        return RouteReader.read(json);
    }
}

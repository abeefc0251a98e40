package nl.jouwroute.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what stands in the way of publishing an edition, and where. An edition about which it says nothing gives every
 * reader of Dutch a whole route with living links, whatever they answer.
 */
public final class EditionCheck {

    /** Pages of the portal that a link may lead to, besides {@code /stap/…} of a step of the edition. */
    private static final Set<String> PAGES = Set.of(
            "/",
            "/route",
            "/zoeken",
            "/vindplaatsen",
            "/bijeenkomsten",
            "/contact",
            "/privacy",
            "/toegankelijkheid",
            "/inloggen",
            "/mijn",
            "/mijn/route",
            "/mijn/plan",
            "/mijn/profiel",
            "/mijn/video",
            "/mijn/bijeenkomsten");

    private static final String STEP_PAGE = "/stap/";
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ELSEWHERE = Pattern.compile("https://[a-z0-9.-]+\\.[a-z]{2,}(/\\S*)?");

    private final RouteContent content;
    private final Set<String> sessionKinds;
    private final List<Finding> findings = new ArrayList<>();

    private EditionCheck(RouteContent content, Set<String> sessionKinds) {
        this.content = content;
        this.sessionKinds = Set.copyOf(sessionKinds);
    }

    /** What can be wrong with an edition. */
    public enum Problem {
        /** There is nothing to ask. */
        NO_QUESTIONS,
        /** No step is meant for everybody, so that somebody could get an empty route. */
        NO_STEP_FOR_EVERYBODY,
        /** The route would show no step, or hides more than there are. */
        ROUTE_WITHOUT_LENGTH,
        /** A key that is no small word with letters, digits and hyphens: it could not stand in an address. */
        KEY_UNFIT,
        /** A key, or the code made of it, that two of them have. */
        KEY_TWICE,
        /** A question with fewer than two answers to choose from. */
        TOO_FEW_OPTIONS,
        /** No answers lead to this question. */
        QUESTION_UNREACHABLE,
        /** No answers lead to this step. */
        STEP_UNREACHABLE,
        /** A step without a condition, that is not marked as meant for everybody. */
        STEP_WITHOUT_CONDITION,
        /** A condition with a tag that no answer gives. */
        TAG_UNKNOWN,
        /** A reason that quotes answers, though the step asks for none. */
        REASON_WITHOUT_ANSWER,
        /** A text that has no Dutch words. */
        DUTCH_MISSING,
        /** A contact that the edition does not have. */
        CONTACT_UNKNOWN,
        /** A kind of session that does not exist. */
        SESSION_KIND_UNKNOWN,
        /** A link to a page of the portal that is not there. */
        LINK_DEAD,
        /** A link to elsewhere that does not begin with https. */
        LINK_UNSAFE
    }

    /**
     * One thing that is wrong.
     *
     * @param problem what
     * @param where such as {@code vraag baan}, {@code stap rmc}, {@code plek contact.tiem}; empty for the whole
     * @param detail the tag, text or link that it is about; empty when {@code where} says enough
     */
    public record Finding(Problem problem, String where, String detail) {}

    /**
     * Everything that is wrong, in the order of the document; empty when the edition may be published.
     *
     * @param sessionKinds codes of the kinds of group session that there are
     */
    public static List<Finding> of(RouteContent content, Set<String> sessionKinds) {
        EditionCheck check = new EditionCheck(content, sessionKinds);
        check.whole();
        check.contacts();
        check.questions();
        check.steps();
        return List.copyOf(check.findings);
    }

    private void whole() {
        dutch("", "title", content.title());
        dutch("", "intro", content.intro());
        dutch("", "more", content.result().more());
        dutch("", "and", content.result().and());
        if (content.questions().isEmpty()) {
            add(Problem.NO_QUESTIONS, "", "");
        }
        if (content.steps().stream().noneMatch(step -> step.when().isEmpty())) {
            add(Problem.NO_STEP_FOR_EVERYBODY, "", "");
        }
        if (content.result().maximum() < 1 || content.result().showFirst() < 1) {
            add(Problem.ROUTE_WITHOUT_LENGTH, "", "");
        }
    }

    private void contacts() {
        twice(content.contacts(), RouteContact::key, EditionCheck::name);
        for (RouteContact contact : content.contacts()) {
            dutch(name(contact), "name", contact.name());
            String address = contact.address();
            if (contact.isInternal() && !leadsSomewhere(address)) {
                add(Problem.LINK_DEAD, name(contact), address);
            } else if (address != null
                    && !contact.isInternal()
                    && !ELSEWHERE.matcher(address).matches()) {
                add(Problem.LINK_UNSAFE, name(contact), address);
            }
        }
    }

    private boolean leadsSomewhere(String address) {
        return PAGES.contains(address)
                || (address.startsWith(STEP_PAGE)
                        && content.findStep(address.substring(STEP_PAGE.length()))
                                .isPresent());
    }

    private void questions() {
        twice(content.questions(), RouteQuestion::key, EditionCheck::name);
        codesTwice();
        ReachableTags reachable = new ReachableTags(content);
        Set<String> before = new HashSet<>();
        for (RouteQuestion question : content.questions()) {
            String where = name(question);
            fit(where, question.key());
            dutch(where, "question", question.question());
            if (question.help().lacksDutch()) { // a question may do without help
                add(Problem.DUTCH_MISSING, where, "help");
            }
            twice(question.options(), RouteOption::key, option -> where);
            if (question.options().size() < 2) {
                add(Problem.TOO_FEW_OPTIONS, where, "");
            }
            question.options().forEach(option -> {
                fit(where, option.key());
                dutch(where, option.key(), option.text());
            });
            unknownTags(where, question.when(), before);
            if (!reachable.reaches(question)) {
                add(Problem.QUESTION_UNREACHABLE, where, "");
            }
            question.options().forEach(option -> before.addAll(option.tags()));
        }
    }

    /** Two codes that are the same by chance would make addresses mean two things. */
    private void codesTwice() {
        Set<String> seen = new HashSet<>();
        for (RouteQuestion question : content.questions()) {
            Stream.concat(
                            Stream.of(question.code()),
                            question.options().stream()
                                    .map(RouteOption::key)
                                    .distinct()
                                    .map(key -> RouteCode.of(question.key(), key)))
                    .filter(code -> !seen.add(code))
                    .findFirst()
                    .ifPresent(code -> {
                        if (findings.stream().noneMatch(f -> f.problem() == Problem.KEY_TWICE)) {
                            add(Problem.KEY_TWICE, name(question), code);
                        }
                    });
        }
    }

    private void steps() {
        twice(content.steps(), RouteStep::key, EditionCheck::name);
        Set<String> given = content.questions().stream()
                .flatMap(question -> question.options().stream())
                .flatMap(option -> option.tags().stream())
                .collect(Collectors.toSet());
        ReachableTags reachable = new ReachableTags(content);
        for (RouteStep step : content.steps()) {
            String where = name(step);
            fit(where, step.key());
            words(step);
            unknownTags(where, step.when(), given);
            if (step.when().isEmpty() && !step.always()) {
                add(Problem.STEP_WITHOUT_CONDITION, where, "");
            }
            if (!reachable.reaches(step)) {
                add(Problem.STEP_UNREACHABLE, where, "");
            }
            step.contacts().stream()
                    .filter(key -> content.findContact(key).isEmpty())
                    .forEach(key -> add(Problem.CONTACT_UNKNOWN, where, key));
            step.sessions().stream()
                    .filter(kind -> !sessionKinds.contains(kind))
                    .forEach(kind -> add(Problem.SESSION_KIND_UNKNOWN, where, kind));
        }
    }

    private void words(RouteStep step) {
        String where = name(step);
        dutch(where, "title", step.title());
        dutch(where, "summary", step.summary());
        dutch(where, "body", step.body());
        dutch(where, "why", step.why());
        dutch(where, "goal", step.goal());
        dutch(where, "step", step.step());
        boolean quotes = step.why().byLanguage().values().stream().anyMatch(why -> why.contains(RouteStep.ANSWERS));
        if (quotes && !step.when().asksForSomething()) {
            add(Problem.REASON_WITHOUT_ANSWER, where, "");
        }
    }

    /** A tag in {@code none} that nothing gives does no harm to anybody, but is a slip of the pen all the same. */
    private void unknownTags(String where, Condition when, Set<String> given) {
        when.tags().stream().filter(tag -> !given.contains(tag)).forEach(tag -> add(Problem.TAG_UNKNOWN, where, tag));
    }

    private void dutch(String where, String what, Texts texts) {
        if (!texts.hasDutch()) {
            add(Problem.DUTCH_MISSING, where, what);
        }
    }

    private void fit(String where, String key) {
        if (!KEY.matcher(key).matches()) {
            add(Problem.KEY_UNFIT, where, key);
        }
    }

    private <T> void twice(List<T> items, Function<T, String> key, Function<T, String> where) {
        Set<String> seen = new HashSet<>();
        Set<String> told = new LinkedHashSet<>();
        for (T item : items) {
            if (!seen.add(key.apply(item)) && told.add(key.apply(item))) {
                add(Problem.KEY_TWICE, where.apply(item), key.apply(item));
            }
        }
    }

    private void add(Problem problem, String where, String detail) {
        findings.add(new Finding(problem, where, detail));
    }

    private static String name(RouteQuestion question) {
        return "vraag " + question.key();
    }

    private static String name(RouteStep step) {
        return "stap " + step.key();
    }

    private static String name(RouteContact contact) {
        return "plek " + contact.key();
    }

    /** The problems alone, each once, in the order of {@link Problem}. */
    public static List<Problem> problems(List<Finding> findings) {
        return findings.stream()
                .map(Finding::problem)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}

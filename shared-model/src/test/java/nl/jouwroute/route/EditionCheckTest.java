package nl.jouwroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.jouwroute.route.EditionCheck.Finding;
import nl.jouwroute.route.EditionCheck.Problem;
import org.junit.jupiter.api.Test;

class EditionCheckTest {

    private static final Condition IF_WORK = new Condition(List.of("werk"), List.of(), List.of());

    private final RouteContent sound = new RouteContent(
            Texts.dutch("Jouw route"),
            Texts.dutch("Een paar vragen."),
            new RouteContent.Result(12, 5, Texts.dutch("Meer"), Texts.dutch("en")),
            List.of(contact("link.plan", "/mijn/plan"), contact("link.stap", "/stap/altijd"), contact("c.leeg", null)),
            List.of(
                    question("nu", Condition.ALWAYS, option("werk", "werk"), option("thuis", "thuis")),
                    question("baan", IF_WORK, option("goed", "goed"), option("stopt", "stopt"))),
            List.of(
                    step("werk", new Condition(List.of(), List.of("stopt"), List.of("thuis")), false),
                    step("altijd", Condition.ALWAYS, true)));

    private static RouteContact contact(String key, String address) {
        return new RouteContact(key, Texts.dutch(key), address, null, null, null);
    }

    private static RouteOption option(String key, String... tags) {
        return new RouteOption(key, List.of(tags), false, Texts.dutch("Ik kies " + key));
    }

    private static RouteQuestion question(String key, Condition when, RouteOption... options) {
        return new RouteQuestion(
                key, RouteQuestion.Kind.ONE, when, Texts.dutch(key + "?"), Texts.NONE, List.of(options));
    }

    private static RouteStep step(String key, Condition when, boolean always) {
        Texts words = Texts.dutch("Woorden");
        Texts why = Texts.dutch(always ? "Dit helpt iedereen." : "Omdat je koos: {answers}.");
        return new RouteStep(
                key,
                StepKind.TALK,
                10,
                when,
                always,
                List.of("DROP_IN"),
                List.of("link.plan"),
                words,
                words,
                words,
                why,
                words,
                words);
    }

    private static List<Finding> check(RouteContent content) {
        return EditionCheck.of(content, RouteContentTest.KINDS);
    }

    private static <T> List<T> with(List<T> items, T more) {
        List<T> all = new ArrayList<>(items);
        all.add(more);
        return all;
    }

    private RouteContent withQuestion(RouteQuestion question) {
        return withQuestion(sound, question);
    }

    private static RouteContent withQuestion(RouteContent content, RouteQuestion question) {
        return new RouteContent(
                content.title(),
                content.intro(),
                content.result(),
                content.contacts(),
                with(content.questions(), question),
                content.steps());
    }

    private RouteContent withStep(RouteStep step) {
        return new RouteContent(
                sound.title(),
                sound.intro(),
                sound.result(),
                sound.contacts(),
                sound.questions(),
                with(sound.steps(), step));
    }

    private RouteContent withContact(RouteContact contact) {
        return new RouteContent(
                sound.title(),
                sound.intro(),
                sound.result(),
                with(sound.contacts(), contact),
                sound.questions(),
                sound.steps());
    }

    @Test
    void aSoundEditionIsLeftAlone() {
        assertThat(check(sound)).isEmpty();
    }

    @Test
    void aQuestionThatNoAnswersLeadTo() {
        Condition both = new Condition(List.of("werk", "thuis"), List.of(), List.of());
        assertThat(check(withQuestion(question("nooit", both, option("a"), option("b")))))
                .containsExactly(new Finding(Problem.QUESTION_UNREACHABLE, "vraag nooit", ""));
        Condition behindOther = new Condition(List.of("goed"), List.of(), List.of("werk"));
        assertThat(check(withQuestion(question("nooit", behindOther, option("a"), option("b")))))
                .containsExactly(new Finding(Problem.QUESTION_UNREACHABLE, "vraag nooit", ""));
        Condition own = new Condition(List.of("later"), List.of(), List.of());
        assertThat(check(withQuestion(question("nooit", own, option("a", "later"), option("b")))))
                .as("a tag that only this question gives comes too late for it")
                .extracting(Finding::problem)
                .containsExactly(Problem.TAG_UNKNOWN, Problem.QUESTION_UNREACHABLE);
    }

    @Test
    void severalAnswersAtOnceCanLeadToAQuestion() {
        RouteQuestion several = new RouteQuestion(
                "lastig",
                RouteQuestion.Kind.SEVERAL,
                Condition.ALWAYS,
                Texts.dutch("Wat is lastig?"),
                Texts.NONE,
                List.of(
                        option("taal", "taal"),
                        option("geld", "geld"),
                        new RouteOption("niets", List.of("niets"), true, Texts.dutch("Niets"))));
        RouteContent with = withQuestion(several);
        Condition reached = new Condition(List.of("taal", "geld"), List.of(), List.of());
        assertThat(check(withQuestion(with, question("beide", reached, option("a"), option("b")))))
                .isEmpty();
        Condition alone = new Condition(List.of("taal", "niets"), List.of(), List.of());
        assertThat(check(withQuestion(with, question("nooit", alone, option("a"), option("b")))))
                .as("none of these stands alone")
                .containsExactly(new Finding(Problem.QUESTION_UNREACHABLE, "vraag nooit", ""));
    }

    @Test
    void aStepThatNoAnswersLeadTo() {
        Condition never = new Condition(List.of("stopt"), List.of(), List.of("werk"));
        assertThat(check(withStep(step("nooit", never, false))))
                .containsExactly(new Finding(Problem.STEP_UNREACHABLE, "stap nooit", ""));
    }

    @Test
    void aStepWithoutACondition() {
        assertThat(check(withStep(step("zomaar", Condition.ALWAYS, false))))
                .extracting(Finding::problem)
                .containsExactlyInAnyOrder(Problem.STEP_WITHOUT_CONDITION, Problem.REASON_WITHOUT_ANSWER);
    }

    @Test
    void aReasonThatQuotesWhatNobodyChose() {
        Condition onlyNone = new Condition(List.of(), List.of(), List.of("thuis"));
        assertThat(check(withStep(step("stap", onlyNone, false))))
                .containsExactly(new Finding(Problem.REASON_WITHOUT_ANSWER, "stap stap", ""));
    }

    @Test
    void wordsThatLackTheDutch() {
        RouteStep english = new RouteStep(
                "engels",
                StepKind.TALK,
                1,
                IF_WORK,
                false,
                List.of(),
                List.of(),
                new Texts(Map.of("en", "Talk")),
                Texts.dutch(" "),
                Texts.dutch("Tekst"),
                Texts.dutch("Zomaar"),
                Texts.dutch("Doel"),
                Texts.dutch("Stap"));
        assertThat(check(withStep(english)))
                .containsExactly(
                        new Finding(Problem.DUTCH_MISSING, "stap engels", "title"),
                        new Finding(Problem.DUTCH_MISSING, "stap engels", "summary"));
        RouteOption mute = new RouteOption("stil", List.of(), false, Texts.NONE);
        assertThat(check(withQuestion(question("vraag", Condition.ALWAYS, mute, option("b")))))
                .containsExactly(new Finding(Problem.DUTCH_MISSING, "vraag vraag", "stil"));
    }

    @Test
    void helpThatOnlyReadersOfAnotherLanguageGet() {
        assertThat(check(withQuestion(questionWithHelp(new Texts(Map.of("en", "You may skip this."))))))
                .containsExactly(new Finding(Problem.DUTCH_MISSING, "vraag hulp", "help"));
        assertThat(check(withQuestion(
                        questionWithHelp(new Texts(Map.of("en", "You may skip this.", "nl", "Mag leeg."))))))
                .isEmpty();
        assertThat(check(withQuestion(questionWithHelp(Texts.NONE))))
                .as("a question may do without help")
                .isEmpty();
    }

    private static RouteQuestion questionWithHelp(Texts help) {
        return new RouteQuestion(
                "hulp",
                RouteQuestion.Kind.ONE,
                Condition.ALWAYS,
                Texts.dutch("?"),
                help,
                List.of(option("a"), option("b")));
    }

    @Test
    void linksThatLeadNowhere() {
        assertThat(check(withContact(contact("link.oud", "/stap/bestaat-niet"))))
                .containsExactly(new Finding(Problem.LINK_DEAD, "plek link.oud", "/stap/bestaat-niet"));
        assertThat(check(withContact(contact("link.oud", "/mijn/plannen"))))
                .extracting(Finding::problem)
                .containsExactly(Problem.LINK_DEAD);
        assertThat(check(withContact(contact("link.raar", "javascript:alert(1)"))))
                .containsExactly(new Finding(Problem.LINK_UNSAFE, "plek link.raar", "javascript:alert(1)"));
        assertThat(check(withContact(contact("link.open", "http://voorbeeld.nl"))))
                .extracting(Finding::problem)
                .containsExactly(Problem.LINK_UNSAFE);
        assertThat(check(withContact(contact("link.goed", "https://voorbeeld.nl/pagina?a=1"))))
                .isEmpty();
    }

    @Test
    void namesOfThingsThatAreNotThere() {
        RouteStep lost = new RouteStep(
                "kwijt",
                StepKind.TALK,
                1,
                new Condition(List.of("onbekend"), List.of(), List.of()),
                false,
                List.of("FEEST"),
                List.of("contact.niemand"),
                Texts.dutch("a"),
                Texts.dutch("a"),
                Texts.dutch("a"),
                Texts.dutch("a"),
                Texts.dutch("a"),
                Texts.dutch("a"));
        assertThat(EditionCheck.problems(check(withStep(lost))))
                .containsExactly(
                        Problem.STEP_UNREACHABLE,
                        Problem.TAG_UNKNOWN,
                        Problem.CONTACT_UNKNOWN,
                        Problem.SESSION_KIND_UNKNOWN);
    }

    @Test
    void keysThatAreTwiceThereOrCannotStandInAnAddress() {
        assertThat(check(withStep(step("altijd", IF_WORK, false))))
                .containsExactly(new Finding(Problem.KEY_TWICE, "stap altijd", "altijd"));
        assertThat(check(withStep(step("Stap 1", IF_WORK, false))))
                .containsExactly(new Finding(Problem.KEY_UNFIT, "stap Stap 1", "Stap 1"));
        assertThat(check(withQuestion(question("nu", Condition.ALWAYS, option("a"), option("b")))))
                .contains(new Finding(Problem.KEY_TWICE, "vraag nu", "nu"));
        assertThat(check(withQuestion(question("dubbel", Condition.ALWAYS, option("a"), option("a")))))
                .containsExactly(new Finding(Problem.KEY_TWICE, "vraag dubbel", "a"));
    }

    @Test
    void anEmptyEdition() {
        RouteContent empty = new RouteContent(
                Texts.NONE,
                Texts.NONE,
                new RouteContent.Result(0, 0, Texts.NONE, Texts.NONE),
                List.of(),
                List.of(),
                List.of());
        assertThat(EditionCheck.problems(check(empty)))
                .containsExactly(
                        Problem.NO_QUESTIONS,
                        Problem.NO_STEP_FOR_EVERYBODY,
                        Problem.ROUTE_WITHOUT_LENGTH,
                        Problem.DUTCH_MISSING);
        assertThat(check(withQuestion(question("een", Condition.ALWAYS, option("a")))))
                .containsExactly(new Finding(Problem.TOO_FEW_OPTIONS, "vraag een", ""));
    }

    @Test
    void manyQuestionsWithManyAnswersAreCheckedInTime() {
        List<RouteQuestion> questions = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<RouteOption> options = new ArrayList<>();
            for (int j = 0; j < 8; j++) {
                options.add(option("o" + j, "t" + i + "-" + j));
                tags.add("t" + i + "-" + j);
            }
            questions.add(new RouteQuestion(
                    "v" + i, RouteQuestion.Kind.SEVERAL, Condition.ALWAYS, Texts.dutch("?"), Texts.NONE, options));
        }
        RouteContent large = new RouteContent(
                sound.title(),
                sound.intro(),
                sound.result(),
                sound.contacts(),
                questions,
                List.of(
                        step("alles", new Condition(tags, List.of(), List.of()), false),
                        sound.steps().get(1)));
        org.junit.jupiter.api.Assertions.assertTimeout(
                java.time.Duration.ofSeconds(10), () -> assertThat(check(large)).isEmpty());
    }
}

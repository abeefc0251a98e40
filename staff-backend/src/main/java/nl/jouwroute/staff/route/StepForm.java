package nl.jouwroute.staff.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.jouwroute.route.Condition;
import nl.jouwroute.route.RouteContact;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.RouteDraft;
import nl.jouwroute.route.RouteStep;
import nl.jouwroute.route.StepKind;
import nl.jouwroute.route.Texts;
import nl.jouwroute.session.SessionKind;
import nl.jouwroute.staff.common.PathPart;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;

/** {@code /stap/sleutel}: one step, when it is shown, and what helps with it. */
@Named("stepForm")
@RequestScoped
public class StepForm extends RouteForm {

    private static final String HERE = "/inhoud?deel=stappen";
    private static final int MIDDLE = 50;

    @Inject
    private PathPart address;

    private RouteStep step;

    /** One choice of a list. */
    public record Choice(String value, String text, boolean chosen) {}

    @PostConstruct
    void load() {
        step = shown(
                "stapformulier", this::read, StepForm::empty, own -> content().findStep(own));
    }

    private static RouteStep empty() {
        return new RouteStep(
                "",
                StepKind.INFORMATION,
                MIDDLE,
                Condition.ALWAYS,
                false,
                List.of(),
                List.of(),
                Texts.NONE,
                Texts.NONE,
                Texts.NONE,
                Texts.NONE,
                Texts.NONE,
                Texts.NONE);
    }

    private RouteStep read() {
        Texts title = posted().texts("title");
        RouteContent content = content();
        String ownKey = isFresh()
                ? RouteDraft.freshKey(
                        title.in(Texts.DUTCH),
                        taken -> taken.equals(NEW) || content.findStep(taken).isPresent())
                : key();
        return new RouteStep(
                ownKey,
                Typed.one(StepKind.values(), posted().text("soort")).orElse(StepKind.INFORMATION),
                posted().number("volgorde", MIDDLE),
                ConditionForm.posted(posted()),
                posted().has("iedereen"),
                inOrder(content.findStep(ownKey).map(RouteStep::sessions).orElse(List.of()), "bijeenkomst"),
                inOrder(content.findStep(ownKey).map(RouteStep::contacts).orElse(List.of()), "organisatie"),
                title,
                posted().texts("summary"),
                posted().texts("body"),
                posted().texts("why"),
                posted().texts("goal"),
                posted().texts("step"));
    }

    /** What is ticked: what was there keeps its order, new things come last. */
    private List<String> inOrder(List<String> before, String name) {
        List<String> ticked = posted().all(name);
        return Stream.concat(before.stream().filter(ticked::contains), ticked.stream())
                .distinct()
                .toList();
    }

    @Override
    String key() {
        return address.read();
    }

    @Override
    String path(String own) {
        return RouteItems.step(own);
    }

    public RouteStep getStep() {
        return step;
    }

    public String getTitle() {
        return isFresh() ? "Nieuwe stap" : step.title().in(Texts.DUTCH);
    }

    public List<LanguageSection> getLanguages() {
        return languages(List.of(
                new TextField("title", "Titel", "Hooguit acht woorden", 1, step.title()),
                new TextField("summary", "Kort", "Eén of twee zinnen", 2, step.summary()),
                new TextField(
                        "body",
                        "Uitleg",
                        "Korte alinea's. Een regel die begint met - wordt een punt in een lijst",
                        9,
                        step.body()),
                new TextField(
                        "why",
                        "Je ziet dit, omdat",
                        "Zet {answers} waar de antwoorden van de inwoner komen",
                        2,
                        step.why()),
                new TextField("goal", "Doel voor het plan", step.goal()),
                new TextField("step", "Eerste stap voor het plan", step.step())));
    }

    public ConditionForm getCondition() {
        return ConditionForm.of(step.when(), TagNames.of(content().questions()));
    }

    public List<Choice> getKinds() {
        return Arrays.stream(StepKind.values())
                .map(kind -> new Choice(kind.name(), Words.text("content.kind." + kind), kind == step.kind()))
                .toList();
    }

    public List<Choice> getSessions() {
        List<SessionKind> kinds = editing().getDesk().kinds();
        Stream<Choice> known = kinds.stream()
                .map(kind ->
                        new Choice(kind.code(), kind.name(), step.sessions().contains(kind.code())));
        Stream<Choice> lost = step.sessions().stream()
                .filter(code -> kinds.stream().noneMatch(kind -> kind.code().equals(code)))
                .map(code -> new Choice(code, "Een soort die er niet meer is", true));
        return Stream.concat(known, lost).toList();
    }

    public List<Choice> getContacts() {
        List<RouteContact> contacts = content().contacts();
        Stream<Choice> known = contacts.stream()
                .map(contact -> new Choice(
                        contact.key(),
                        contact.name().in(Texts.DUTCH),
                        step.contacts().contains(contact.key())));
        Stream<Choice> lost = step.contacts().stream()
                .filter(one ->
                        contacts.stream().noneMatch(contact -> contact.key().equals(one)))
                .map(one -> new Choice(one, "Een organisatie die er niet meer is", true));
        return Stream.concat(known, lost).toList();
    }

    public void save() {
        if (isFresh() && !step.title().hasDutch()) {
            editing().problem("content.STEP_FIRST");
            return;
        }
        keep(
                step.key(),
                content -> RouteDraft.put(content, step),
                this::isThere,
                isFresh() ? HERE : "/stap/" + step.key());
    }

    /** Whether the form of a new step was posted before. */
    private boolean isThere(RouteContent content) {
        return content.steps().stream()
                .anyMatch(other -> other.title().equals(step.title())
                        && other.body().equals(step.body())
                        && other.when().equals(step.when()));
    }

    public void remove() {
        remove(content -> RouteDraft.removeStep(content, key()), HERE);
    }
}

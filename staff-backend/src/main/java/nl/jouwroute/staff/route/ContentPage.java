package nl.jouwroute.staff.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jouwroute.common.Language;
import nl.jouwroute.route.Condition;
import nl.jouwroute.route.RouteDraft;
import nl.jouwroute.route.Texts;
import nl.jouwroute.route.TranslationState;
import nl.jouwroute.staff.common.Versions;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** {@code /inhoud}: questions, steps and organisations of the draft, how they stand, and publishing. */
@Named("contentPage")
@RequestScoped
public class ContentPage {

    private static final String STEPS = "stappen";
    private static final String CONTACTS = "organisaties";

    @Inject
    @Param(name = "deel")
    private String part;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    private Editing editing;

    @Inject
    private EditRoute editRoute;

    /**
     * One thing in the list.
     *
     * @param detail a few words more; may be empty
     * @param state Nieuw, Gewijzigd or empty
     * @param translations what is wanting; empty when all is well
     */
    public record Row(
            String key,
            String address,
            String title,
            String detail,
            String state,
            String translations,
            boolean blocked) {}

    public String getPart() {
        return STEPS.equals(part) || CONTACTS.equals(part) ? part : "vragen";
    }

    public List<Row> getRows() {
        TagNames tags = TagNames.of(editing.content().questions());
        List<Row> rows = new ArrayList<>();
        switch (getPart()) {
            case STEPS ->
                RouteDraft.inOrder(editing.content())
                        .forEach(step -> rows.add(
                                row(step.key(), RouteItems.step(step.key()), step.title(), when(step.when(), tags))));
            case CONTACTS ->
                editing.content()
                        .contacts()
                        .forEach(contact -> rows.add(row(
                                contact.key(),
                                RouteItems.contact(contact.key()),
                                contact.name(),
                                contact.isSet() ? "" : "Nog niet ingevuld")));
            default ->
                editing.content()
                        .questions()
                        .forEach(question -> rows.add(row(
                                question.key(),
                                RouteItems.question(question.key()),
                                question.question(),
                                when(question.when(), tags))));
        }
        return rows;
    }

    private static String when(Condition when, TagNames tags) {
        return when.isEmpty() ? "Voor iedereen" : "Als " + ConditionForm.words(when, tags);
    }

    private Row row(String key, String item, Texts title, String detail) {
        RouteDesk desk = editing.getDesk();
        String state = desk.isNew(item) ? "Nieuw" : desk.changes(item).isEmpty() ? "" : "Gewijzigd";
        return new Row(
                key,
                RouteWords.address(item),
                title.hasDutch() ? title.in(Texts.DUTCH) : "(nog zonder Nederlandse tekst)",
                detail,
                state,
                words(desk.translations(item)),
                !editing.blocks(item).isEmpty());
    }

    private static String words(TranslationState state) {
        List<String> words = new ArrayList<>();
        if (!state.missing().isEmpty()) {
            words.add("Mist: " + names(state.missing()));
        }
        if (!state.stale().isEmpty()) {
            words.add("Nakijken: " + names(state.stale()));
        }
        return String.join(". ", words);
    }

    private static String names(Set<Language> languages) {
        return languages.stream()
                .map(language -> Words.text("language." + language.tag()))
                .collect(Collectors.joining(", "));
    }

    /** Whether its things have an order that can be changed. */
    public boolean isOrdered() {
        return !CONTACTS.equals(getPart());
    }

    public void earlier(String key) {
        move(key, -1);
    }

    public void later(String key) {
        move(key, 1);
    }

    private void move(String key, int places) {
        String address = "/inhoud?deel=" + getPart();
        if (STEPS.equals(getPart())) {
            editing.move("steps/order", content -> RouteDraft.moveStep(content, key, places), address);
        } else {
            editing.move("questions/order", content -> RouteDraft.moveQuestion(content, key, places), address);
        }
    }

    public void publish() {
        attempt(() -> editRoute.publish(editing.getDesk().number(), Versions.read(version)), "CONTENT_PUBLISHED");
    }

    /** Throws away what was changed since the published edition. */
    public void reset() {
        attempt(() -> editRoute.reset(editing.getDesk().number(), Versions.read(version)), "CONTENT_RESET");
    }

    private void attempt(Runnable deed, String done) {
        editing.attempt(deed, "/inhoud", done);
    }
}

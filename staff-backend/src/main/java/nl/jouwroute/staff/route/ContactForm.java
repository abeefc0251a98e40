package nl.jouwroute.staff.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.RouteContact;
import nl.jouwroute.route.RouteDraft;
import nl.jouwroute.route.Texts;
import org.omnifaces.cdi.Param;

/** {@code /organisatie?welke=}: an organisation or page that steps lead to, and how it is reached. */
@Named("organisationForm")
@RequestScoped
public class ContactForm {

    private static final String NEW = QuestionForm.NEW;

    @Inject
    @Param(name = "welke")
    private String key;

    @Inject
    @Param(name = "taal")
    private String language;

    @Inject
    private Editing editing;

    private Posted posted;
    private RouteContact contact;

    @PostConstruct
    void load() {
        posted = Posted.now();
        editing.getDesk(); // refuses who may not edit, before anything is shown
        if (key == null) {
            throw new NotFound("no contact in the address");
        }
        if (posted.has("organisatieformulier")) {
            contact = read();
        } else if (isFresh()) {
            contact = new RouteContact("", Texts.NONE, null, null, null, null);
        } else {
            contact = editing.content().findContact(key).orElseThrow(() -> new NotFound("no such contact"));
        }
    }

    private RouteContact read() {
        Texts name = posted.texts("name");
        String ownKey = isFresh()
                ? RouteDraft.freshKey(
                        "contact " + name.in(Texts.DUTCH),
                        taken -> editing.content().findContact(taken).isPresent())
                : key;
        return new RouteContact(
                ownKey,
                name,
                posted.orNull("adres"),
                posted.orNull("telefoon"),
                posted.orNull("plek"),
                posted.orNull("tijden"));
    }

    public boolean isFresh() {
        return NEW.equals(key);
    }

    public String getKey() {
        return key;
    }

    public String getItem() {
        return RouteItems.contact(key);
    }

    public String getMark() {
        return editing.getDesk().mark(getItem());
    }

    public RouteContact getContact() {
        return contact;
    }

    public String getTitle() {
        return isFresh() ? "Nieuwe organisatie" : contact.name().in(Texts.DUTCH);
    }

    public List<LanguageSection> getLanguages() {
        return LanguageSection.of(
                List.of(new TextField("name", "Naam", contact.name())),
                editing.getDesk().translations(getItem()),
                language);
    }

    /** Titles of the steps that lead to it. */
    public List<String> getSteps() {
        return editing.content().steps().stream()
                .filter(step -> step.contacts().contains(key))
                .map(step -> step.title().in(Texts.DUTCH))
                .toList();
    }

    public void save() {
        if (isFresh() && !contact.name().hasDutch()) {
            editing.problem("content.NAME_FIRST");
            return;
        }
        editing.change(
                new EditRoute.Change(
                        RouteItems.contact(contact.key()),
                        isFresh() ? editing.getDesk().mark(RouteItems.contact(contact.key())) : posted.text("gezien"),
                        isFresh() ? ContentChange.Deed.ADDED : ContentChange.Deed.CHANGED,
                        content -> isFresh()
                                        && content.contacts().stream()
                                                .anyMatch(other -> other.name().equals(contact.name()))
                                ? content
                                : RouteDraft.put(content, contact)),
                isFresh() ? "/inhoud?deel=organisaties" : RouteWords.address(getItem()),
                "CONTENT_SAVED");
    }

    public void remove() {
        editing.change(
                new EditRoute.Change(
                        getItem(),
                        posted.text("gezien"),
                        ContentChange.Deed.REMOVED,
                        content -> RouteDraft.removeContact(content, key)),
                "/inhoud?deel=organisaties",
                "CONTENT_REMOVED");
    }
}

package nl.jouwroute.staff.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.route.RouteContact;
import nl.jouwroute.route.RouteDraft;
import nl.jouwroute.route.Texts;
import org.omnifaces.cdi.Param;

/** {@code /organisatie?welke=}: an organisation or page that steps lead to, and how it is reached. */
@Named("organisationForm")
@RequestScoped
public class ContactForm extends RouteForm {

    private static final String HERE = "/inhoud?deel=organisaties";

    @Inject
    @Param(name = "welke")
    private String key;

    private RouteContact contact;

    @PostConstruct
    void load() {
        contact = shown(
                "organisatieformulier",
                this::read,
                () -> new RouteContact("", Texts.NONE, null, null, null, null),
                own -> content().findContact(own));
    }

    private RouteContact read() {
        Texts name = posted().texts("name");
        String ownKey = isFresh()
                ? RouteDraft.freshKey(
                        "contact " + name.in(Texts.DUTCH),
                        taken -> content().findContact(taken).isPresent())
                : key;
        return new RouteContact(
                ownKey,
                name,
                posted().orNull("adres"),
                posted().orNull("telefoon"),
                posted().orNull("plek"),
                posted().orNull("tijden"));
    }

    public String getKey() {
        return key;
    }

    @Override
    String key() {
        return key;
    }

    @Override
    String path(String own) {
        return RouteItems.contact(own);
    }

    public RouteContact getContact() {
        return contact;
    }

    public String getTitle() {
        return isFresh() ? "Nieuwe organisatie" : contact.name().in(Texts.DUTCH);
    }

    public List<LanguageSection> getLanguages() {
        return languages(List.of(new TextField("name", "Naam", contact.name())));
    }

    /** Titles of the steps that lead to it. */
    public List<String> getSteps() {
        return content().steps().stream()
                .filter(step -> step.contacts().contains(key))
                .map(step -> step.title().in(Texts.DUTCH))
                .toList();
    }

    public void save() {
        if (isFresh() && !contact.name().hasDutch()) {
            editing().problem("content.NAME_FIRST");
            return;
        }
        keep(
                contact.key(),
                content -> RouteDraft.put(content, contact),
                content -> content.contacts().stream()
                        .anyMatch(other -> other.name().equals(contact.name())),
                isFresh() ? HERE : RouteWords.address(getItem()));
    }

    public void remove() {
        remove(content -> RouteDraft.removeContact(content, key), HERE);
    }
}

package nl.jouwroute.portal.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.resident.ContactAddress;
import org.omnifaces.cdi.Param;

/** On the plan's check page: may we call you? Asked of residents whose number nobody knows. */
@Named("phonePage")
@RequestScoped
public class PhonePage {

    @Inject
    @Param(name = "gebeld")
    private String left;

    @Inject
    private MyData myData;

    private Optional<String> known;
    private String number;

    @PostConstruct
    void load() {
        known = myData.number();
    }

    /** Keeps the number; empty is fine too. */
    public void save() {
        Optional<ContactAddress> typed = ContactAddress.parseAny(number);
        if (typed.filter(address -> address.kind().isPhone()).isEmpty()) {
            Pages.error("nummer", "refer.phone.wrong");
            return;
        }
        myData.leaveNumber(typed.get());
        Pages.seeOther("/mijn/plan/controleren?gebeld=ja#bellen");
    }

    public boolean isAsked() {
        return known.isEmpty();
    }

    /** That a number was left just now, also to a form that comes a second time; null otherwise. */
    public String getLeft() {
        boolean again = FacesContext.getCurrentInstance().isPostback();
        return left == null && !again
                ? null
                : known.map(n -> Pages.text("phone.saved", n)).orElse(null);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}

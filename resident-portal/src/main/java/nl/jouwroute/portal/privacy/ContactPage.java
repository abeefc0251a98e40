package nl.jouwroute.portal.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.portal.common.Pages;

/** The part of /mijn/gegevens where a resident says whether we may approach them. */
@Named("contactChoice")
@RequestScoped
public class ContactPage {

    private static final String HERE = "/mijn/gegevens#contact";

    @Inject
    private DecideContact contact;

    private Boolean refused;

    public void refuse() {
        contact.refuse();
        Pages.seeOther(HERE);
    }

    public void welcome() {
        contact.welcome();
        Pages.seeOther(HERE);
    }

    public boolean isRefused() {
        if (refused == null) {
            refused = contact.isRefused();
        }
        return refused;
    }
}

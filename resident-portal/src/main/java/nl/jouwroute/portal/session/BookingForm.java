package nl.jouwroute.portal.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.portal.common.Pages;
import org.omnifaces.cdi.Param;

/** What a resident fills in to book a session. */
@Named("bookingForm")
@RequestScoped
public class BookingForm {

    private static final String YES = "ja";
    private static final String NO = "nee";

    @Inject
    @Param(name = "mee")
    private String companion;

    @Inject
    @Param(name = "contact")
    private String contact;

    @Inject
    @Param(name = "sleutel")
    private String postedKey;

    private UUID key;

    @PostConstruct
    void readKey() {
        key = Ids.find(postedKey).orElseGet(UUID::randomUUID);
    }

    /** Whether everything that was asked is answered; puts the mistakes on the page. */
    boolean check(boolean contactAsked) {
        if (contactAsked && !YES.equals(contact) && !NO.equals(contact)) {
            Pages.error("contact", "booking.contact.missing");
            return false;
        }
        return true;
    }

    int seats() {
        return YES.equals(companion) ? 2 : 1;
    }

    /** Null when it was not asked. */
    Boolean mayContact() {
        return YES.equals(contact) ? Boolean.TRUE : NO.equals(contact) ? Boolean.FALSE : null;
    }

    UUID key() {
        return key;
    }

    /** The same form posted again makes nothing new: each page that is shown has a key of its own. */
    public String getKey() {
        return key.toString();
    }

    public boolean isCompanion() {
        return YES.equals(companion);
    }

    public boolean isContactYes() {
        return YES.equals(contact);
    }

    public boolean isContactNo() {
        return NO.equals(contact);
    }

    /** The resident wants to answer anew, or did so. */
    public boolean isContactAskedAgain() {
        return contact != null;
    }
}

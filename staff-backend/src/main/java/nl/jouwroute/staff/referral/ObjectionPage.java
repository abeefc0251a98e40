package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** "Benader mij niet", said to a colleague: the page {@code /benader-niet}, and the button on a lead. */
@Named("objection")
@RequestScoped
public class ObjectionPage {

    private static final String DONE = "?gedaan=OBJECTION_NOTED";

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    @Param(name = "adres")
    private String address;

    @Inject
    private NoteObjection objections;

    private String problem;

    /** On {@code /lead/id}. */
    public void ofLead() {
        UUID lead = Ids.read(id);
        objections.ofLead(lead);
        Pages.seeOther("/lead/" + lead + DONE);
    }

    /** On {@code /benader-niet}, by e-mail address or phone number. */
    public void ofAddress() {
        ContactAddress.parseAny(address)
                .ifPresentOrElse(
                        read -> {
                            objections.of(read);
                            Pages.seeOther("/benader-niet" + DONE);
                        },
                        () -> problem = Words.text("objection.ADDRESS_UNKNOWN"));
    }

    /** The form is there for who may use it. */
    public boolean isOpen() {
        return objections.mayNote();
    }

    public String getAddress() {
        return address;
    }

    public String getProblem() {
        return problem;
    }
}

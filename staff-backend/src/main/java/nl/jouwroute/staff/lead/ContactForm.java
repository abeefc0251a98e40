package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Refused;
import nl.jouwroute.lead.ContactAttempt;
import nl.jouwroute.lead.ContactChannel;
import nl.jouwroute.staff.common.FormKey;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Versions;
import org.omnifaces.cdi.Param;

/** The form for a contact attempt. What was typed stays on the page when it cannot be stored. */
@Named("contact")
@RequestScoped
public class ContactForm {

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_STEP = 400;

    @Inject
    private FormKey formKey;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    @Param(name = "soort")
    private String channel;

    @Inject
    @Param(name = "bereikt")
    private String reached;

    @Inject
    @Param(name = "notitie")
    private String note;

    @Inject
    @Param(name = "stap")
    private String nextStep;

    @Inject
    @Param(name = "wanneer")
    private String nextStepOn;

    @Inject
    private TakeForm take;

    @Inject
    private LeadPage page;

    @Inject
    private WorkLead work;

    public void save() {
        problem().ifPresentOrElse(page::problem, () -> page.attempt(() -> store(page.id()), "CONTACT_NOTED"));
    }

    public void saveAndAccept() {
        problem().ifPresentOrElse(page::problem, this::accept);
    }

    private void accept() {
        try {
            UUID trajectory = work.noteAndAccept(page.id(), Versions.read(version), noted(), take.getReason());
            Pages.seeOther("/traject/" + trajectory + "?gedaan=ACCEPTED");
        } catch (Refused e) {
            page.refuse(e);
        }
    }

    /** Stores the attempt on a lead; for every page that holds this form. */
    public void store(UUID leadId) {
        work.noteContact(leadId, Versions.read(version), noted(), take.getReason());
    }

    /** The message key of what cannot be stored as it was typed; empty when all can. */
    public Optional<String> problem() {
        if (reached == null) {
            return Optional.of("contact.REACHED_MISSING");
        }
        if (nextStepOn != null && Typed.day(nextStepOn).isEmpty()) {
            return Optional.of("contact.DATE_UNKNOWN");
        }
        return FreeText.problem(note, LONGEST_NOTE)
                .or(() -> FreeText.problem(nextStep, LONGEST_STEP))
                .or(() -> take.problem());
    }

    private ContactAttempt.Noted noted() {
        return new ContactAttempt.Noted(
                formKey.read(),
                channel(),
                "ja".equals(reached),
                note,
                nextStep,
                Typed.day(nextStepOn).orElse(null));
    }

    private ContactChannel channel() {
        return Typed.one(ContactChannel.values(), channel).orElse(ContactChannel.PHONE);
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public String getChannel() {
        return channel().name();
    }

    public String getReached() {
        return reached;
    }

    public String getNote() {
        return note;
    }

    public String getNextStep() {
        return nextStep;
    }

    public String getNextStepOn() {
        return nextStepOn;
    }
}

package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Refused;
import nl.jouwroute.lead.ContactAttempt;
import nl.jouwroute.lead.ContactChannel;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.PathIds;
import nl.jouwroute.staff.common.Versions;
import org.omnifaces.cdi.Param;

/** The form for a contact attempt. What was typed stays on the page when it cannot be stored. */
@Named("contact")
@RequestScoped
public class ContactForm {

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_STEP = 400;

    @Inject
    @Param(name = "sleutel")
    private String key;

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
    private LeadPage page;

    @Inject
    private WorkLead work;

    public void save() {
        if (isComplete()) {
            page.attempt(() -> work.noteContact(page.id(), version(), noted()), "CONTACT_NOTED");
        }
    }

    public void saveAndAccept() {
        if (!isComplete()) {
            return;
        }
        try {
            UUID trajectory = work.noteAndAccept(page.id(), version(), noted());
            Pages.seeOther("/traject/" + trajectory + "?gedaan=ACCEPTED");
        } catch (Refused e) {
            page.refuse(e);
        }
    }

    private boolean isComplete() {
        if (reached == null) {
            page.problem("contact.REACHED_MISSING");
        } else if (length(note) > LONGEST_NOTE || length(nextStep) > LONGEST_STEP) {
            page.problem("contact.TOO_LONG");
        } else if (nextStepOn != null && date().isEmpty()) {
            page.problem("contact.DATE_UNKNOWN");
        } else {
            return true;
        }
        return false;
    }

    private ContactAttempt.Noted noted() {
        return new ContactAttempt.Noted(
                PathIds.read(key), channel(), "ja".equals(reached), note, nextStep, date().orElse(null));
    }

    private ContactChannel channel() {
        return Arrays.stream(ContactChannel.values())
                .filter(value -> value.name().equals(channel))
                .findFirst()
                .orElse(ContactChannel.PHONE);
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.ofNullable(nextStepOn).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int version() {
        return Versions.read(version);
    }

    private static int length(String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    /** The key of this form: of a fresh page a fresh one. */
    public String getKey() {
        return key == null ? UUID.randomUUID().toString() : key;
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

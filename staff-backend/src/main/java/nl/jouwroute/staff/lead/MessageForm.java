package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.jouwroute.lead.OutgoingMessage;
import nl.jouwroute.lead.StaffTemplates;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.staff.common.FormKey;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Versions;
import org.omnifaces.cdi.Param;

/** The form for an e-mail or text message to the person; the address of the page says with which template it begins. */
@Named("messageForm")
@RequestScoped
public class MessageForm {

    private static final String OWN_WORDS = "FREE";

    @Inject
    private FormKey formKey;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    @Param(name = "sjabloon")
    private String template;

    @Inject
    @Param(name = "via")
    private String via;

    @Inject
    @Param(name = "onderwerp")
    private String subject;

    @Inject
    @Param(name = "tekst")
    private String words;

    @Inject
    private StaffTemplates templates;

    @Inject
    private LeadPage page;

    @Inject
    private WriteToResident write;

    private Set<Channel> ways;
    private StaffTemplates.Draft draft;

    public void send() {
        problem()
                .ifPresentOrElse(
                        page::problem,
                        () -> page.attempt(
                                () -> write.send(
                                        page.id(),
                                        Versions.read(version),
                                        new OutgoingMessage(formKey.read(), channel(), template(), subject, words)),
                                "MESSAGE_SENT"));
    }

    private Optional<String> problem() {
        boolean mail = channel() == Channel.EMAIL;
        if (words == null || words.isBlank() || (mail && (subject == null || subject.isBlank()))) {
            return Optional.of("message.MISSING");
        }
        int longest = mail ? OutgoingMessage.LONGEST_MAIL : OutgoingMessage.LONGEST_SMS;
        if (!mail && Typed.isLonger(words.strip(), longest)) {
            return Optional.of("message.SMS_TOO_LONG");
        }
        return FreeText.problem(words.strip(), longest)
                .or(() -> mail ? FreeText.problem(subject.strip(), OutgoingMessage.LONGEST_SUBJECT) : Optional.empty());
    }

    private Set<Channel> ways() {
        if (ways == null) {
            ways = write.ways(page.id());
        }
        return ways;
    }

    /** Whether this person can be written to at all. */
    public boolean isPossible() {
        return !ways().isEmpty();
    }

    public boolean isByMail() {
        return ways().contains(Channel.EMAIL);
    }

    public boolean isBySms() {
        return ways().contains(Channel.SMS);
    }

    private Channel channel() {
        if (via == null) {
            return isByMail() || !isBySms() ? Channel.EMAIL : Channel.SMS;
        }
        return "SMS".equals(via) ? Channel.SMS : Channel.EMAIL;
    }

    private String template() {
        return templates.has(template) ? template : OWN_WORDS;
    }

    private StaffTemplates.Draft draft() {
        if (draft == null) {
            draft = write.draft(page.id(), template(), channel());
        }
        return draft;
    }

    /** Whether it was begun: then the form stands open. */
    public boolean isBegun() {
        return template != null;
    }

    public String getVia() {
        return channel().name();
    }

    public boolean isMail() {
        return channel() == Channel.EMAIL;
    }

    public String getTemplate() {
        return template();
    }

    public List<StaffTemplates.Choice> getTemplates() {
        return templates.choices();
    }

    public String getSubject() {
        return subject == null ? draft().subject() : subject;
    }

    public String getWords() {
        return words == null ? draft().words() : words;
    }
}

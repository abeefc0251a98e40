package nl.jouwroute.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt to reach somebody, whether it succeeded, and what comes next. Never changed afterwards: it is what the
 * advisor knew then, and the person may read it.
 */
@Entity
@Table(name = "contact_attempt")
public class ContactAttempt {

    @Id
    private UUID id;

    @Column(name = "lead_id")
    private UUID leadId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id")
    private StaffMember by;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    private boolean reached;

    private String note;

    @Column(name = "next_step")
    private String nextStep;

    @Column(name = "next_step_on")
    private LocalDate nextStepOn;

    @Column(name = "form_key")
    private UUID formKey;

    private Instant at;

    /** For JPA. */
    protected ContactAttempt() {}

    /** Writes down an attempt on a lead. */
    public ContactAttempt(Lead lead, StaffMember by, Noted noted, Instant now) {
        this.id = UUID.randomUUID();
        this.leadId = lead.id();
        this.by = by;
        this.channel = noted.channel();
        this.reached = noted.reached();
        this.note = noted.note();
        this.nextStep = noted.nextStep();
        this.nextStepOn = noted.nextStepOn();
        this.formKey = noted.formKey();
        this.at = now;
    }

    /**
     * What the advisor writes down.
     *
     * @param formKey of the form; the same form posted again makes nothing new
     * @param channel how it was tried
     * @param reached whether they spoke
     * @param note at most 4000 characters; null for none
     * @param nextStep at most 400 characters; null for none
     * @param nextStepOn when; null when not said
     */
    public record Noted(
            UUID formKey, ContactChannel channel, boolean reached, String note, String nextStep, LocalDate nextStepOn) {

        public Noted {
            note = orNull(note);
            nextStep = orNull(nextStep);
        }

        /** Whether it says what is next, or when. */
        public boolean saysNext() {
            return nextStep != null || nextStepOn != null;
        }

        private static String orNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    public UUID id() {
        return id;
    }

    public StaffMember by() {
        return by;
    }

    public ContactChannel channel() {
        return channel;
    }

    public boolean isReached() {
        return reached;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<String> nextStep() {
        return Optional.ofNullable(nextStep);
    }

    public Optional<LocalDate> nextStepOn() {
        return Optional.ofNullable(nextStepOn);
    }

    public Instant at() {
        return at;
    }
}

package nl.jouwroute.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.handover.HandoverRefused.Why;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.lead.StaffMember;

/**
 * A lead offered to a partner, with a copy of the chosen parts of the file. Until the partner takes it, it is the
 * sender's: its advisor, its clock and its place in lists stay. When the partner takes it, the lead ends as handed over.
 * When the partner refuses, with a reason, it is the advisor's to go on with, that same day. What was not taken is emptied.
 */
@Entity
@Table(name = "handover")
public class Handover {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "lead_id")
    private Lead lead;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private HandoverState state;

    @Column
    @Enumerated(EnumType.STRING)
    private Say.Answer said;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column
    private String content;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "offered_by")
    @SuppressWarnings("UnusedVariable") // the side that the database keeps
    private StaffMember offeredBy;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "form_key")
    private UUID formKey;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column
    private String reason;

    /** For JPA. */
    protected Handover() {}

    /**
     * Offers a lead to a partner. After a no of the person nothing is sent; that it was said is kept, so that no
     * colleague asks again.
     *
     * @param by who offers, in whose hands the lead is; null for a coordinator
     * @param sender who is kept as the one who offered
     * @throws HandoverRefused YES_MISSING, DAY_TO_COME
     * @throws nl.jouwroute.lead.LeadRefused NOT_OPEN, NOT_ASSIGNED, NOT_YOURS, OBJECTS
     */
    public Handover(
            Lead lead,
            Partner to,
            Say say,
            HandoverContent sent,
            UUID by,
            StaffMember sender,
            UUID formKey,
            Instant now) {
        requireSender(lead, by);
        boolean unwanted = say.answer() == Say.Answer.NO;
        require(!say.on().isAfter(DutchTime.date(now)), Why.DAY_TO_COME);
        require(unwanted || say.allows(to), Why.YES_MISSING);
        this.id = UUID.randomUUID();
        this.lead = lead;
        this.organisationId = to.id();
        this.state = unwanted ? HandoverState.NOT_WANTED : HandoverState.OFFERED;
        this.said = say.answer();
        this.askedOn = say.on();
        this.content = unwanted ? null : sent.toJson();
        this.offeredBy = sender;
        this.offeredAt = now;
        this.formKey = formKey;
    }

    /**
     * The partner takes it. Whoever calls this ends the trajectory where one runs, else the lead.
     *
     * @throws HandoverRefused NOT_OFFERED
     */
    public void accept(UUID by, Instant now) {
        answer(HandoverState.ACCEPTED, by, now);
    }

    /**
     * The partner does not take it: it comes back to whoever has the lead, as what is next, today.
     *
     * @throws HandoverRefused NOT_OFFERED, REASON_MISSING
     */
    public void refuse(UUID by, Partner partner, String why, Instant now) {
        require(why != null && !why.isBlank(), Why.REASON_MISSING);
        answer(HandoverState.REFUSED, by, now);
        reason = why.strip();
        content = null;
        lead.plan(partner.name() + " neemt het niet over. Kies hoe het verdergaat.", DutchTime.date(now));
    }

    /**
     * The sender takes it back. Taking back sends nothing, so it is allowed whatever became of the lead or the person.
     *
     * @param by as in the constructor
     * @throws HandoverRefused NOT_OFFERED
     * @throws nl.jouwroute.lead.LeadRefused NOT_ASSIGNED, NOT_YOURS
     */
    public void withdraw(UUID by) {
        require(state == HandoverState.OFFERED, Why.NOT_OFFERED);
        if (by != null) {
            lead.requireAdvisor(by);
        }
        state = HandoverState.WITHDRAWN;
        content = null;
    }

    /** Whether the lead is open, of somebody who may be approached, and in these hands; null for a coordinator. */
    private static void requireSender(Lead lead, UUID by) {
        if (!lead.isOpen()) {
            throw new LeadRefused(LeadRefused.Why.NOT_OPEN);
        }
        if (lead.person().objects()) {
            throw new LeadRefused(LeadRefused.Why.OBJECTS);
        }
        lead.requireAdvisor(
                by != null ? by : lead.advisor().map(StaffMember::id).orElse(null));
    }

    private void answer(HandoverState given, UUID by, Instant now) {
        require(state == HandoverState.OFFERED && lead.isOpen(), Why.NOT_OFFERED);
        state = given;
        answeredBy = by;
        answeredAt = now;
    }

    private static void require(boolean holds, Why why) {
        if (!holds) {
            throw new HandoverRefused(why);
        }
    }

    public UUID id() {
        return id;
    }

    public Lead lead() {
        return lead;
    }

    public UUID organisationId() {
        return organisationId;
    }

    /** When the copy was made. */
    public Instant offeredAt() {
        return offeredAt;
    }

    public HandoverState state() {
        return state;
    }

    /** Whether anything was sent. */
    public boolean isSent() {
        return state != HandoverState.NOT_WANTED;
    }
}

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit at somebody's door ("drempelbezoek", document 001), planned by an advisor, mostly with a colleague of RMC. It
 * is done with an outcome, or cancelled; then the address is forgotten.
 */
@Entity
@Table(name = "home_visit")
public class HomeVisit {

    /** How far it is. */
    public enum State {
        PLANNED,
        DONE,
        CANCELLED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lead_id")
    private Lead lead;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "staff_id")
    private StaffMember visitor;

    private String companion;

    private LocalDate day;

    @Column(name = "at_time")
    private LocalTime time;

    private String address;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column
    @Enumerated(EnumType.STRING)
    private VisitOutcome outcome;

    @Column(name = "form_key")
    private UUID formKey;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For JPA. */
    protected HomeVisit() {}

    /**
     * What an advisor fills in.
     *
     * @param key of the form; the same form again makes nothing new
     * @param time may be null
     * @param companion who comes along, such as somebody of RMC; may be null
     * @param address where to ring; may be null
     */
    public record Planned(UUID key, LocalDate day, LocalTime time, String companion, String address) {}

    /**
     * A visit to be made.
     *
     * @throws LeadRefused NOT_OPEN, OBJECTS
     */
    public HomeVisit(Lead lead, StaffMember visitor, Planned planned, Instant now) {
        if (!lead.isOpen()) {
            throw new LeadRefused(LeadRefused.Why.NOT_OPEN);
        }
        if (lead.person().objects()) {
            throw new LeadRefused(LeadRefused.Why.OBJECTS);
        }
        this.id = UUID.randomUUID();
        this.lead = lead;
        this.visitor = visitor;
        this.companion = planned.companion();
        this.day = planned.day();
        this.time = planned.time();
        this.address = planned.address();
        this.state = State.PLANNED;
        this.formKey = planned.key();
        this.plannedAt = now;
    }

    /**
     * It was made; also when it had been called off, if that is how a no at the door came to be known.
     *
     * @return false when it was over
     */
    public boolean done(VisitOutcome what, Instant now) {
        boolean madeAfterAll = state == State.CANCELLED && what == VisitOutcome.REFUSED;
        if (state != State.PLANNED && !madeAfterAll) {
            return false;
        }
        end(State.DONE, now);
        outcome = what;
        return true;
    }

    /**
     * It is not made.
     *
     * @return false when it was over already
     */
    public boolean cancel(Instant now) {
        if (state != State.PLANNED) {
            return false;
        }
        end(State.CANCELLED, now);
        return true;
    }

    /**
     * The lead went to another advisor: they make the visit, unless it is a colleague's who looks in besides.
     *
     * @param former who had the lead; null when nobody had it
     * @return whether it went along
     */
    public boolean follow(UUID former, StaffMember to) {
        boolean goesAlong = visitor.id().equals(former) || !visitor.isActive();
        if (state != State.PLANNED || !goesAlong) {
            return false;
        }
        visitor = to;
        return true;
    }

    private void end(State next, Instant now) {
        state = next;
        endedAt = now;
        address = null;
    }

    public UUID id() {
        return id;
    }

    public Lead lead() {
        return lead;
    }

    public StaffMember visitor() {
        return visitor;
    }

    /** Who comes along. */
    public Optional<String> companion() {
        return Optional.ofNullable(companion);
    }

    public LocalDate day() {
        return day;
    }

    /** Empty when no time was agreed. */
    public Optional<LocalTime> time() {
        return Optional.ofNullable(time);
    }

    /** Where to ring; empty once it is over. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** What came of it; empty while it was not made. */
    public Optional<VisitOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public State state() {
        return state;
    }
}

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.lead.LeadRefused.Why;
import nl.jouwroute.resident.Person;

/**
 * What arrived about one person in one track, in the hands of an advisor. It comes in by {@link LeadIntake}, is taken
 * or assigned, the person is contacted, and then it is accepted, which starts a trajectory, or closed with a reason.
 * It is open until it was closed or handed over, or until its trajectory ends; there is one open lead per person and
 * track. The clock on the first response runs from the arrival, also while nobody has it.
 */
@Entity
@Table(name = "lead")
public class Lead {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private Track track;

    @Column(name = "track_reason")
    private String trackReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "arrivals_track")
    private Track arrivalsTrack;

    @Enumerated(EnumType.STRING)
    private LeadState state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "advisor_id")
    private StaffMember advisor;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "response_due_at")
    private Instant responseDueAt;

    @Column(name = "responded_at")
    private Instant respondedAt;

    @Column(name = "next_step")
    private String nextStep;

    @Column(name = "next_step_on")
    private LocalDate nextStepOn;

    @Enumerated(EnumType.STRING)
    private UrgencyPolicy.Urgency urgency = UrgencyPolicy.Urgency.NORMAL;

    @Column(name = "urgency_reason")
    private String urgencyReason;

    private String placeable;

    /** Given by the database; unknown until this row is read. */
    @Column(insertable = false, updatable = false)
    private int number;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    @Enumerated(EnumType.STRING)
    private EndReason endReason;

    @Column(name = "end_note")
    private String endNote;

    @Column(name = "handed_to")
    private UUID handedTo;

    /** For JPA. */
    protected Lead() {}

    /** A lead as {@link LeadIntake} writes it. */
    Lead(UUID id, Person person, Track track, Instant received, Instant due) {
        this.id = id;
        this.person = person;
        this.track = track;
        this.trackReason = "";
        this.state = LeadState.NEW;
        this.receivedAt = received;
        this.responseDueAt = due;
    }

    /**
     * An advisor takes a lead that nobody has. Taking one's own again is the same.
     *
     * @throws LeadRefused TAKEN naming the colleague, NOT_OPEN, OBJECTS
     */
    public void take(StaffMember taker) {
        requireApproachable();
        if (advisor != null && !isOf(taker.id())) {
            throw new LeadRefused(Why.TAKEN, advisor.name());
        }
        giveTo(taker);
    }

    /**
     * Gives the lead to an advisor; from one to another only with a reason, which the history keeps. The clock runs on.
     * A trajectory that runs goes along: whoever calls this says so to it.
     *
     * @throws LeadRefused EXPLANATION_MISSING, ADVISOR_LEFT, NOT_OPEN, OBJECTS
     */
    public void assignTo(StaffMember chosen, String reason) {
        if (state == LeadState.ACCEPTED) {
            requireOpen();
        } else {
            requireApproachable();
        }
        if (!chosen.isActive()) {
            throw new LeadRefused(Why.ADVISOR_LEFT, chosen.name());
        }
        boolean moves = advisor != null && !isOf(chosen.id());
        if (moves && isBlank(reason)) {
            throw new LeadRefused(Why.EXPLANATION_MISSING);
        }
        giveTo(chosen);
    }

    private void giveTo(StaffMember chosen) {
        advisor = chosen;
        if (state == LeadState.NEW) {
            state = LeadState.ASSIGNED;
        }
    }

    /**
     * An attempt to reach this person was made; the first one answers the clock.
     *
     * @throws LeadRefused NOT_ASSIGNED, OBJECTS, NOT_OPEN once it has ended
     */
    public void contactTried(Instant now) {
        requireOpen();
        if (person.objects()) {
            throw new LeadRefused(Why.OBJECTS);
        }
        if (advisor == null) {
            throw new LeadRefused(Why.NOT_ASSIGNED);
        }
        if (state == LeadState.ASSIGNED) {
            state = LeadState.CONTACTED;
        }
        if (respondedAt == null) {
            respondedAt = now;
        }
    }

    /**
     * What the policies said of somebody who was asked. The most urgent word stands, and makes the clock shorter while
     * nobody responded; that it is not known yet takes the place of no word that is.
     *
     * @param soon by when a first response is due to whom it is urgent for
     * @throws LeadRefused NOT_OPEN once it has ended
     */
    public void weigh(UrgencyPolicy.Verdict hurry, PlaceabilityPolicy.Verdict chance, Instant soon) {
        requireOpen();
        if (hurry.urgency().compareTo(urgency) >= 0) {
            urgency = hurry.urgency();
            urgencyReason = isBlank(hurry.words()) ? null : hurry.words();
        }
        if (hurry.urgency() == UrgencyPolicy.Urgency.URGENT) {
            shorten(soon);
        }
        if (placeable == null || PlaceabilityPolicy.isUnknown(placeable) || chance.isKnown()) {
            placeable = chance.words();
        }
    }

    /**
     * It goes to another track; the reason stands on the lead, with the track that it came from. The clock can become
     * shorter by it, never longer.
     *
     * @param by who decides; null for a coordinator, who decides on any lead
     * @param chosen the track, with the reason
     * @param arrivals the track in which comes what arrives about this person by itself: it joins this lead
     * @param due by when a first response is due in that track to what arrives now
     * @throws LeadRefused NOT_OPEN, NOT_ASSIGNED, NOT_YOURS, EXPLANATION_MISSING
     */
    public void changeTrack(UUID by, TrackPolicy.Decision chosen, Track arrivals, Instant due) {
        requireOpen();
        if (by != null) {
            requireAdvisor(by);
        }
        if (isBlank(chosen.reason())) {
            throw new LeadRefused(Why.EXPLANATION_MISSING);
        }
        track = chosen.track();
        trackReason = chosen.reason().strip();
        arrivalsTrack = arrivals == track ? null : arrivals;
        shorten(due);
    }

    private void shorten(Instant due) {
        if (respondedAt == null && due.isBefore(responseDueAt)) {
            responseDueAt = due;
        }
    }

    /**
     * What is next, and when; both may be null for nothing. The last word counts.
     *
     * @throws LeadRefused NOT_OPEN once it has ended
     */
    public void plan(String step, LocalDate on) {
        requireOpen();
        nextStep = isBlank(step) ? null : step.strip();
        nextStepOn = on;
    }

    /**
     * The advisor goes on with this person; the caller starts the trajectory in the same transaction.
     *
     * @param by who decides
     * @param spoken whether somebody has talked with this person
     * @throws LeadRefused NOT_YOURS, NOT_SPOKEN, NOT_OPEN
     */
    public void accept(UUID by, boolean spoken) {
        requireApproachable();
        requireAdvisor(by);
        if (!spoken) {
            throw new LeadRefused(Why.NOT_SPOKEN);
        }
        state = LeadState.ACCEPTED;
    }

    /**
     * Ends without a trajectory. With {@link EndReason#OBJECTION} this person is not approached again.
     *
     * @param by who decides; null for a coordinator, who may close any lead
     * @throws LeadRefused NOT_YOURS, NOT_OPEN, EXPLANATION_MISSING
     */
    public void close(UUID by, EndReason reason, String explanation, Instant now) {
        requireUndecided();
        if (by != null) {
            requireAdvisor(by);
        }
        if (reason == EndReason.OTHER && isBlank(explanation)) {
            throw new LeadRefused(Why.EXPLANATION_MISSING);
        }
        state = LeadState.CLOSED;
        endReason = reason;
        endNote = isBlank(explanation) ? null : explanation.strip();
        endedAt = now;
        if (reason == EndReason.OBJECTION) {
            person.refuseContact();
        }
    }

    /**
     * A partner took over, and has it from now on.
     *
     * @param organisation whose it is now
     * @throws LeadRefused NOT_OPEN
     */
    public void handOver(UUID organisation, Instant now) {
        requireOpen();
        state = LeadState.HANDED_OVER;
        handedTo = Objects.requireNonNull(organisation);
        endedAt = now;
        endReason = EndReason.HANDED_OVER;
    }

    /** The trajectory has ended, and the lead with it. */
    public void endWithTrajectory(Instant now) {
        requireTrajectory();
        endedAt = now;
        endReason = EndReason.TRAJECTORY_ENDED;
    }

    /** The trajectory was opened again, and the lead with it; it is its advisor's again, also after a handover. */
    public void reopenWithTrajectory() {
        if (state == LeadState.HANDED_OVER) {
            state = LeadState.ACCEPTED;
            handedTo = null;
        }
        requireTrajectory();
        endedAt = null;
        endReason = null;
    }

    /**
     * Refuses a form that was shown before somebody changed the lead.
     *
     * @param seen the version that the page showed
     * @throws LeadRefused CHANGED
     */
    public void requireVersion(int seen) {
        if (seen != version) {
            throw new LeadRefused(Why.CHANGED);
        }
    }

    /**
     * Refuses everybody but the advisor who has it.
     *
     * @throws LeadRefused NOT_ASSIGNED, NOT_YOURS naming the colleague
     */
    public void requireAdvisor(UUID by) {
        if (advisor == null) {
            throw new LeadRefused(Why.NOT_ASSIGNED);
        }
        if (!isOf(by)) {
            throw new LeadRefused(Why.NOT_YOURS, advisor.name());
        }
    }

    private void requireApproachable() {
        requireUndecided();
        if (person.objects()) {
            throw new LeadRefused(Why.OBJECTS);
        }
    }

    private void requireUndecided() {
        requireOpen();
        if (state == LeadState.ACCEPTED) {
            throw new LeadRefused(Why.NOT_OPEN);
        }
    }

    private void requireOpen() {
        if (endedAt != null) {
            throw new LeadRefused(Why.NOT_OPEN);
        }
    }

    private void requireTrajectory() {
        if (state != LeadState.ACCEPTED) {
            throw new LeadRefused(Why.NOT_OPEN);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    public UUID id() {
        return id;
    }

    /** By which people name it to each other. */
    public String number() {
        return "L-" + number;
    }

    /** Rises with each change; a page that shows an older one is recognised. */
    public int version() {
        return version;
    }

    public Person person() {
        return person;
    }

    public Track track() {
        return track;
    }

    /** Why it is in this track, in words for the advisor. */
    public String trackReason() {
        return trackReason;
    }

    /** Another track of which it takes what arrives too; empty for none. */
    public Optional<Track> arrivalsTrack() {
        return Optional.ofNullable(arrivalsTrack);
    }

    public LeadState state() {
        return state;
    }

    /** Empty while nobody has it. */
    public Optional<StaffMember> advisor() {
        return Optional.ofNullable(advisor);
    }

    public boolean isOf(UUID staffId) {
        return advisor != null && Objects.equals(advisor.id(), staffId);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant responseDueAt() {
        return responseDueAt;
    }

    /** When somebody first tried to reach this person. */
    public Optional<Instant> respondedAt() {
        return Optional.ofNullable(respondedAt);
    }

    public UrgencyPolicy.Urgency urgency() {
        return urgency;
    }

    /** Why it hurries, in words for the advisor. */
    public Optional<String> urgencyReason() {
        return Optional.ofNullable(urgencyReason);
    }

    /** Whether somebody can be placed within six months, and why; empty when nobody was asked. */
    public Optional<String> placeable() {
        return Optional.ofNullable(placeable);
    }

    /** What is next, as the last contact left it. */
    public Optional<String> nextStep() {
        return Optional.ofNullable(nextStep);
    }

    /** When that is. */
    public Optional<LocalDate> nextStepOn() {
        return Optional.ofNullable(nextStepOn);
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Why it ended; empty while it is open. */
    public Optional<EndReason> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** Which partner has it; empty unless it was handed over. */
    public Optional<UUID> handedTo() {
        return Optional.ofNullable(handedTo);
    }

    public Optional<String> endNote() {
        return Optional.ofNullable(endNote);
    }
}

package nl.jouwroute.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    private static final int LONGEST_STEP = 400;

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Embedded
    private LeadTrack track;

    @Enumerated(EnumType.STRING)
    private LeadState state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "advisor_id")
    private StaffMember advisor;

    @Embedded
    private FirstResponse firstResponse;

    @Embedded
    private Weighing weighing;

    @Column(name = "next_step")
    private String nextStep;

    @Column(name = "next_step_on")
    private LocalDate nextStepOn;

    /** Given by the database; unknown until this row is read. */
    @Column(insertable = false, updatable = false)
    private int number;

    /** Null while it is open. */
    @Embedded
    private LeadEnding ending;

    /** For JPA. */
    protected Lead() {}

    /** A lead as {@link LeadIntake} writes it. */
    Lead(UUID id, Person person, Track track, Instant received, Instant due) {
        this.id = id;
        this.person = person;
        this.track = LeadTrack.arriving(track);
        this.state = LeadState.NEW;
        this.firstResponse = FirstResponse.awaited(received, due);
        this.weighing = Weighing.none();
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
        firstResponse = firstResponse.given(now);
    }

    /**
     * Keeps what the policies said of somebody who was asked; that it is urgent makes the clock shorter while nobody
     * responded.
     *
     * @param soon by when a first response is due to whom it is urgent for
     * @throws LeadRefused NOT_OPEN once it has ended
     */
    public void weigh(UrgencyPolicy.Verdict hurry, PlaceabilityPolicy.Verdict chance, Instant soon) {
        requireOpen();
        weighing = weighing.with(hurry, chance);
        if (hurry.urgency() == UrgencyPolicy.Urgency.URGENT) {
            firstResponse = firstResponse.dueBy(soon);
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
        track = LeadTrack.decided(chosen, arrivals);
        firstResponse = firstResponse.dueBy(due);
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
     * Something comes before what was next; that stays behind it, as far as there is room.
     *
     * @throws LeadRefused NOT_OPEN once it has ended
     */
    public void planFirst(String step, LocalDate on) {
        String both = nextStep == null ? step : nextStep.startsWith(step) ? nextStep : step + " " + nextStep;
        plan(both.substring(0, Math.min(both.length(), LONGEST_STEP)), on);
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
        ending = LeadEnding.closed(reason, explanation, now);
        state = LeadState.CLOSED;
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
        ending = LeadEnding.handedTo(organisation, now);
        state = LeadState.HANDED_OVER;
    }

    /** The trajectory has ended, and the lead with it. */
    public void endWithTrajectory(Instant now) {
        requireTrajectory();
        ending = LeadEnding.withTrajectory(now);
    }

    /** The trajectory was opened again, and the lead with it; it is its advisor's again, also after a handover. */
    public void reopenWithTrajectory() {
        if (state == LeadState.HANDED_OVER) {
            state = LeadState.ACCEPTED;
        }
        requireTrajectory();
        ending = null;
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
        if (!isOpen()) {
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
        return track.track();
    }

    /** Why it is in this track, in words for the advisor. */
    public String trackReason() {
        return track.reason();
    }

    /** Another track of which it takes what arrives too; empty for none. */
    public Optional<Track> arrivalsTrack() {
        return track.arrivals();
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

    /** How it stands with the first response. */
    public FirstResponse firstResponse() {
        return firstResponse;
    }

    /** What the policies said of this person. */
    public Weighing weighing() {
        return weighing;
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
        return ending == null;
    }

    /** How it ended; empty while it is open. */
    public Optional<LeadEnding> ending() {
        return Optional.ofNullable(ending);
    }
}

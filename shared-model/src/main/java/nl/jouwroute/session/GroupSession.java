package nl.jouwroute.session;

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
import java.util.List;
import java.util.UUID;

/**
 * A group session at a place and a time, with a number of seats. It is planned as a draft, opened, and is done when it
 * has been; or it is cancelled. Seats are taken, offered and given back only through {@link BookingDesk}, which holds
 * the session's row while it does so: how many are taken is read here, and written nowhere in Java.
 */
@Entity
@Table(name = "group_session")
public class GroupSession {

    @Id
    private UUID id;

    @Version
    private int version;

    // both eager: every page that shows a session needs them, and a page renders after its transaction has ended
    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "kind_code")
    private SessionKind kind;

    private String title;

    private String about;

    private String languages;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "room_id")
    private Room room;

    @Enumerated(EnumType.STRING)
    private SessionStatus status;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    private int capacity;

    @Column(insertable = false, updatable = false)
    private int taken;

    @Column(insertable = false, updatable = false)
    private int waiting;

    @Column(name = "ics_sequence")
    private int icsSequence;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected GroupSession() {}

    public UUID id() {
        return id;
    }

    public SessionKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** What it is, in a few plain sentences. */
    public String about() {
        return about;
    }

    /** Codes of the languages that are spoken there. */
    public List<String> languages() {
        return List.of(languages.split(" "));
    }

    public Room room() {
        return room;
    }

    public SessionStatus status() {
        return status;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** From here on nobody books any more. */
    public Instant closesAt() {
        return closesAt;
    }

    public int capacity() {
        return capacity;
    }

    /** Seats of everybody who is booked or holds an offer, as they were when this was read. */
    public int taken() {
        return taken;
    }

    /** How many bookings wait in line, as it was when this was read. */
    public int waiting() {
        return waiting;
    }

    /** Seats that are neither taken nor offered. */
    public int free() {
        return capacity - taken;
    }

    /** Whether seats can be asked for now; a full session takes one on the waiting list. */
    public boolean takesBookingsAt(Instant now) {
        return status == SessionStatus.OPEN && kind.isBookingNeeded() && now.isBefore(closesAt);
    }

    public boolean hasStartedAt(Instant now) {
        return !now.isBefore(startsAt);
    }

    /** Until when an offer that is made now stands: the kind's term, and never too near to the start. */
    public Instant offerUntil(Instant now) {
        Instant term = now.plus(kind.offerStands());
        return term.isBefore(offersEndAt()) ? term : offersEndAt();
    }

    /** From here on no offer is made: a free seat is for whoever takes it first. */
    public Instant offersEndAt() {
        return startsAt.minus(kind.offerEndsBefore());
    }

    /** Cancelling is asked before this moment; it stays possible until the start. */
    public Instant cancelBefore() {
        return startsAt.minus(kind.freeCancelBefore());
    }

    /** From here on attendance can be noted. */
    public Instant checkInOpensAt() {
        return startsAt.minus(kind.checkInBefore());
    }

    /** SEQUENCE of its calendar entries: only rises, with each move. */
    public int icsSequence() {
        return icsSequence;
    }
}

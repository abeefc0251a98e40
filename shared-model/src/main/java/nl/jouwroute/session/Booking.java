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
import java.util.Optional;
import java.util.UUID;

/**
 * A resident's place at a session: for one, or for two with a companion.
 *
 * <p>Whoever finds a seat is BOOKED. Whoever does not, is WAITLISTED with a number; when seats come free, the first in
 * line whom they fit is OFFERED them for a while, and is BOOKED on yes, DECLINED on no, LAPSED on silence. A booked
 * one may be CANCELLED until the start, and so may a wait. These ends are final: who comes back makes a new booking,
 * at the end of the line. Of a booked one attendance is noted once people are let in.
 *
 * <p>The verbs keep this order; the seats themselves are counted by {@link BookingDesk}, which holds the session's row.
 */
@Entity
@Table(name = "booking")
public class Booking {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "session_id")
    private GroupSession session;

    @Column(name = "resident_id")
    private UUID residentId;

    private int seats;

    @Enumerated(EnumType.STRING)
    private BookingState state;

    private Integer position;

    @Column(name = "offered_until")
    private Instant offeredUntil;

    @Column(name = "form_key")
    private UUID formKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    private Attendance attendance;

    @Enumerated(EnumType.STRING)
    @Column(name = "absence_reason")
    private AbsenceReason absenceReason;

    @Column(name = "attendance_at")
    private Instant attendanceAt;

    /** For JPA. */
    protected Booking() {}

    private Booking(BookingRequest request, GroupSession session, BookingState state, Instant now) {
        this.id = UUID.randomUUID();
        this.session = session;
        this.residentId = request.residentId();
        this.seats = request.seats();
        this.formKey = request.formKey();
        this.state = state;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** A booking with seats. */
    static Booking seated(BookingRequest request, GroupSession session, Instant now) {
        return new Booking(request, session, BookingState.BOOKED, now);
    }

    /** A booking at the end of the line. */
    static Booking waiting(BookingRequest request, GroupSession session, int position, Instant now) {
        Booking booking = new Booking(request, session, BookingState.WAITLISTED, now);
        booking.position = position;
        return booking;
    }

    /** The seats are kept for this resident until a moment. */
    void offer(Instant until, Instant now) {
        move(BookingState.WAITLISTED, BookingState.OFFERED, now);
        offeredUntil = until;
    }

    /** Yes to an offer that still stands. */
    void accept(Instant now) {
        if (!isOfferLiveAt(now)) {
            throw new IllegalStateException("no offer stands for booking " + id);
        }
        move(BookingState.OFFERED, BookingState.BOOKED, now);
    }

    /** A seat was free when nobody was offered any more, and this resident took it from the line. */
    void seat(Instant now) {
        move(BookingState.WAITLISTED, BookingState.BOOKED, now);
    }

    /** No to an offer. */
    void decline(Instant now) {
        move(BookingState.OFFERED, BookingState.DECLINED, now);
    }

    /** Silence until after the moment. */
    void lapse(Instant now) {
        move(BookingState.OFFERED, BookingState.LAPSED, now);
    }

    /** Gives the seats back, or leaves the line. */
    void cancel(Instant now) {
        move(
                state == BookingState.WAITLISTED ? BookingState.WAITLISTED : BookingState.BOOKED,
                BookingState.CANCELLED,
                now);
    }

    /** Leaves the companion at home, to fit in sooner. */
    void comeAlone(Instant now) {
        if (state != BookingState.WAITLISTED) {
            throw new IllegalStateException("booking " + id + " does not wait");
        }
        seats = 1;
        changedAt = now;
    }

    private void move(BookingState from, BookingState to, Instant now) {
        if (state != from) {
            throw new IllegalStateException("booking " + id + " is " + state + " and not " + from);
        }
        state = to;
        changedAt = now;
    }

    /**
     * Notes that the resident came. A later note corrects an earlier one.
     *
     * @throws BookingRefused before the check-in opens, and for anything but a booked one: a cancelled booking is never a
     *     no-show
     */
    public void markPresent(Instant now) {
        note(Attendance.PRESENT, null, now);
    }

    /**
     * Notes that the resident did not come, and why.
     *
     * @throws BookingRefused as {@link #markPresent}
     */
    public void markAbsent(AbsenceReason reason, Instant now) {
        if (reason == null) {
            throw new IllegalArgumentException("absence has a reason");
        }
        note(Attendance.ABSENT, reason, now);
    }

    private void note(Attendance noted, AbsenceReason reason, Instant now) {
        if (state != BookingState.BOOKED || now.isBefore(session.checkInOpensAt())) {
            throw new BookingRefused(BookingRefused.Why.NO_ATTENDANCE);
        }
        attendance = noted;
        absenceReason = reason;
        attendanceAt = now;
    }

    public UUID id() {
        return id;
    }

    public GroupSession session() {
        return session;
    }

    public UUID residentId() {
        return residentId;
    }

    /** One, or two with a companion. */
    public int seats() {
        return seats;
    }

    public BookingState state() {
        return state;
    }

    /** The number that was given out on joining the line; not how many are before. Empty for who never waited. */
    public Optional<Integer> position() {
        return Optional.ofNullable(position);
    }

    /** Until when the offer stands or stood. */
    public Optional<Instant> offeredUntil() {
        return Optional.ofNullable(offeredUntil);
    }

    public boolean isOfferLiveAt(Instant now) {
        return state == BookingState.OFFERED && now.isBefore(offeredUntil);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Empty until it is noted. */
    public Optional<Attendance> attendance() {
        return Optional.ofNullable(attendance);
    }

    public Optional<AbsenceReason> absenceReason() {
        return Optional.ofNullable(absenceReason);
    }

    public Optional<Instant> attendanceAt() {
        return Optional.ofNullable(attendanceAt);
    }
}

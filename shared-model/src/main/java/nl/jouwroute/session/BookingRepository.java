package nl.jouwroute.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/** Bookings; under the role RESIDENT only the caller's own. */
@ApplicationScoped
public class BookingRepository {

    private static final String WITH_SESSION = "select b from Booking b join fetch b.session s";

    @PersistenceContext
    private EntityManager em;

    /** Everything that a resident ever booked, by the time of the session. */
    public List<Booking> ofResident(UUID residentId) {
        return em.createQuery(
                        WITH_SESSION + " where b.residentId = :resident order by s.startsAt, b.createdAt",
                        Booking.class)
                .setParameter("resident", residentId)
                .getResultList();
    }

    /** The same for a person, for the staff; empty for somebody without an account. */
    public List<Booking> ofPerson(UUID personId) {
        return em.createQuery(
                        WITH_SESSION + ", Resident r where r.id = b.residentId and r.person.id = :person"
                                + " order by s.startsAt, b.createdAt",
                        Booking.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Who has seats at a session, first come first; for the list at the door. */
    public List<Booking> seatedAt(UUID sessionId) {
        return em.createQuery(
                        WITH_SESSION + " where s.id = :session and b.state = :booked order by b.createdAt, b.id",
                        Booking.class)
                .setParameter("session", sessionId)
                .setParameter("booked", BookingState.BOOKED)
                .getResultList();
    }

    /**
     * A booking, whosoever it is.
     *
     * @throws NotFound when there is no such booking
     */
    public Booking read(UUID bookingId) {
        return first(em.createQuery(WITH_SESSION + " where b.id = :id", Booking.class)
                        .setParameter("id", bookingId)
                        .getResultList())
                .orElseThrow(() -> new NotFound("no such booking"));
    }

    /** The booking, when it is this resident's. */
    public Optional<Booking> findOwn(UUID bookingId, UUID residentId) {
        return first(em.createQuery(WITH_SESSION + " where b.id = :id and b.residentId = :resident", Booking.class)
                .setParameter("id", bookingId)
                .setParameter("resident", residentId)
                .getResultList());
    }

    /** The resident's booking for a session that is booked, waits, or holds an offer. */
    public Optional<Booking> findActive(UUID sessionId, UUID residentId) {
        return first(em.createQuery(
                        WITH_SESSION + " where s.id = :session and b.residentId = :resident and b.state in :active",
                        Booking.class)
                .setParameter("session", sessionId)
                .setParameter("resident", residentId)
                .setParameter("active", BookingState.ACTIVE)
                .getResultList());
    }

    /** How many in line are before this one, itself included: the number that residents read. */
    public int numberInLine(Booking waiting) {
        return em.createQuery(
                        "select count(b) from Booking b where b.session.id = :session and b.state = :waiting"
                                + " and b.position <= :position",
                        Long.class)
                .setParameter("session", waiting.session().id())
                .setParameter("waiting", BookingState.WAITLISTED)
                .setParameter("position", waiting.position().orElseThrow())
                .getSingleResult()
                .intValue();
    }

    /** What the form made before, or what the resident has here anyway: in both cases nothing new is made. */
    Optional<Booking> findMade(BookingRequest request) {
        return first(em.createQuery(
                        "select b from Booking b where b.residentId = :resident and (b.formKey = :key"
                                + " or (b.session.id = :session and b.state in :active))"
                                + " order by case when b.formKey = :key then 0 else 1 end",
                        Booking.class)
                .setParameter("resident", request.residentId())
                .setParameter("key", request.formKey())
                .setParameter("session", request.sessionId())
                .setParameter("active", BookingState.ACTIVE)
                .setMaxResults(1)
                .getResultList());
    }

    /** Which session a booking of this resident is for. */
    Optional<UUID> findSessionOf(UUID bookingId, UUID residentId) {
        return first(em.createQuery(
                        "select b.session.id from Booking b where b.id = :id and b.residentId = :resident", UUID.class)
                .setParameter("id", bookingId)
                .setParameter("resident", residentId)
                .getResultList());
    }

    /** Offers that ran out, first in line first. */
    List<Booking> lapsedOffers(HeldSession held, Instant now) {
        return em.createQuery(
                        "select b from Booking b where b.session.id = :session and b.state = :offered"
                                + " and b.offeredUntil <= :now order by b.position",
                        Booking.class)
                .setParameter("session", held.session().id())
                .setParameter("offered", BookingState.OFFERED)
                .setParameter("now", now)
                .getResultList();
    }

    /** The first in line for whom so many seats suffice. */
    Optional<Booking> findFirstWaiting(HeldSession held, int seats) {
        return first(em.createQuery(
                        "select b from Booking b where b.session.id = :session and b.state = :waiting"
                                + " and b.seats <= :seats order by b.position",
                        Booking.class)
                .setParameter("session", held.session().id())
                .setParameter("waiting", BookingState.WAITLISTED)
                .setParameter("seats", seats)
                .setMaxResults(1)
                .getResultList());
    }

    /** Everybody in line, first one first. */
    List<Booking> waiting(HeldSession held) {
        return em.createQuery(
                        "select b from Booking b where b.session.id = :session and b.state = :waiting"
                                + " order by b.position",
                        Booking.class)
                .setParameter("session", held.session().id())
                .setParameter("waiting", BookingState.WAITLISTED)
                .getResultList();
    }

    /** Those in line before a place in it. */
    List<Booking> waitingBefore(Booking other) {
        return em.createQuery(
                        "select b from Booking b where b.session.id = :session and b.state = :waiting"
                                + " and b.position < :position order by b.position",
                        Booking.class)
                .setParameter("session", other.session().id())
                .setParameter("waiting", BookingState.WAITLISTED)
                .setParameter("position", other.position().orElseThrow())
                .getResultList();
    }

    /**
     * Whether the resident has seats elsewhere at that time. A constraint of the database decides between two who ask
     * at the same moment; this is to refuse the others without a line in the log.
     */
    boolean isElsewhere(UUID residentId, GroupSession session) {
        return (Boolean) em.createNativeQuery("select exists (select from booking where resident_id = ?1"
                        + " and state = 'BOOKED' and session_id <> ?2 and during && tstzrange(?3, ?4, '[)'))")
                .setParameter(1, residentId)
                .setParameter(2, session.id())
                .setParameter(3, Timestamp.from(session.startsAt()))
                .setParameter(4, Timestamp.from(session.endsAt()))
                .getSingleResult();
    }

    /** Whose account it is; no more than the id can be seen from the desk. */
    UUID personOf(UUID residentId) {
        return (UUID) em.createNativeQuery("select person_id from resident where id = ?1")
                .setParameter(1, residentId)
                .getSingleResult();
    }

    /**
     * Writes a new booking now, so that what the database refuses is known here.
     *
     * @throws BookingRefused OVERLAP or BUSY
     */
    void add(Booking booking) {
        em.persist(booking);
        write();
    }

    /**
     * Writes what was changed now.
     *
     * @throws BookingRefused OVERLAP or BUSY
     */
    void write() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw DatabaseRefusal.of(e);
        }
    }

    private static <T> Optional<T> first(List<T> list) {
        return list.stream().findFirst();
    }
}

package nl.jouwroute.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.NotFound;

/** Group sessions and their seats. */
@ApplicationScoped
public class SessionRepository {

    private static final String WITH_PLACE = "select s from GroupSession s join fetch s.kind join fetch s.room";

    @PersistenceContext
    private EntityManager em;

    /** Open sessions that have not started, soonest first. */
    public List<GroupSession> upcoming(Instant now) {
        return selectUpcoming(now).getResultList();
    }

    /** The first few of them. */
    public List<GroupSession> upcoming(Instant now, int atMost) {
        return selectUpcoming(now).setMaxResults(atMost).getResultList();
    }

    private TypedQuery<GroupSession> selectUpcoming(Instant now) {
        return em.createQuery(
                        WITH_PLACE + " where s.status = :open and s.startsAt > :now order by s.startsAt, s.title, s.id",
                        GroupSession.class)
                .setParameter("open", SessionStatus.OPEN)
                .setParameter("now", now);
    }

    /** The same of one kind. */
    public List<GroupSession> upcomingOfKind(String kindCode, Instant now) {
        return upcoming(now).stream()
                .filter(session -> session.kind().code().equals(kindCode))
                .toList();
    }

    /** The kinds of session, in the order in which people choose from them. */
    public List<SessionKind> kinds() {
        return em.createQuery("select k from SessionKind k order by k.position", SessionKind.class)
                .getResultList();
    }

    /** A session that is or was published, with its kind and place. */
    public Optional<GroupSession> find(UUID sessionId) {
        return em.createQuery(WITH_PLACE + " where s.id = :id and s.status <> :draft", GroupSession.class)
                .setParameter("id", sessionId)
                .setParameter("draft", SessionStatus.DRAFT)
                .getResultStream()
                .findFirst();
    }

    /**
     * A session, to look at.
     *
     * @throws NotFound when there is no such session
     */
    public GroupSession read(UUID sessionId) {
        return find(sessionId).orElseThrow(() -> new NotFound("no such session"));
    }

    /** All sessions that start in this time, drafts left out, soonest first; for the staff's list. */
    public List<GroupSession> between(Instant from, Instant until) {
        return em.createQuery(
                        WITH_PLACE + " where s.status <> :draft and s.startsAt >= :from and s.startsAt < :until"
                                + " order by s.startsAt, s.title, s.id",
                        GroupSession.class)
                .setParameter("draft", SessionStatus.DRAFT)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    /** All sessions that start on this day in Amsterdam, drafts left out, soonest first. */
    public List<GroupSession> onDay(LocalDate day) {
        return em.createQuery(
                        WITH_PLACE + " where s.status <> :draft and s.startsAt >= :from and s.startsAt < :until"
                                + " order by s.startsAt, s.title, s.id",
                        GroupSession.class)
                .setParameter("draft", SessionStatus.DRAFT)
                .setParameter("from", DutchTime.midnight(day))
                .setParameter("until", DutchTime.midnight(day.plusDays(1)))
                .getResultList();
    }

    /** Sessions in which an offer ran out that nobody has turned over yet. */
    public List<UUID> withLapsedOffers(Instant now) {
        List<?> ids = em.createNativeQuery(
                        "select distinct session_id from booking where state = 'OFFERED' and offered_until <= ?1")
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Closes the books of sessions that have been; answers how many. */
    public int finishEnded(Instant now) {
        return em.createNativeQuery("update group_session set status = 'DONE', version = version + 1"
                        + " where status = 'OPEN' and ends_at <= ?1")
                .setParameter(1, Timestamp.from(now))
                .executeUpdate();
    }

    /**
     * Locks the session's row for the rest of the transaction: the first step of everything that touches its seats.
     *
     * @throws NotFound when there is no such session
     * @throws BookingRefused BUSY when the row does not come free in time
     */
    HeldSession hold(UUID sessionId) {
        try {
            em.createNativeQuery("select set_config('lock_timeout', '3s', true)")
                    .getSingleResult();
            GroupSession session = em.find(GroupSession.class, sessionId, LockModeType.PESSIMISTIC_WRITE);
            if (session == null) {
                throw new NotFound("no such session");
            }
            return new HeldSession(session);
        } catch (PersistenceException e) {
            throw DatabaseRefusal.of(e);
        }
    }

    /**
     * Takes seats when so many are free and nobody waits for them.
     *
     * @param firstCome in the last hours, when nothing is offered any more, those who wait are not before others
     */
    boolean take(HeldSession held, int seats, boolean firstCome, Instant now) {
        return count(
                held,
                "taken = taken + ?2",
                "status = 'OPEN' and ?3 < closes_at and taken + ?2 <= capacity and (waiting = 0 or ?4)",
                seats,
                Timestamp.from(now),
                firstCome);
    }

    /** Keeps seats for the first in line: they count as taken, and one wait less. */
    void keepForOffer(HeldSession held, int seats) {
        change(held, "taken = taken + ?2, waiting = waiting - 1", seats);
    }

    /** Gives seats back. */
    void giveBack(HeldSession held, int seats) {
        change(held, "taken = taken - ?2", seats);
    }

    /** One more in line; answers the number at the end. */
    int join(HeldSession held) {
        change(held, "waiting = waiting + ?2, last_position = last_position + 1", 1);
        return (Integer) em.createNativeQuery("select last_position from group_session where id = ?1")
                .setParameter(1, held.session().id())
                .getSingleResult();
    }

    /** One less in line. */
    void leave(HeldSession held) {
        change(held, "waiting = waiting - ?2", 1);
    }

    private void change(HeldSession held, String what, int number) {
        if (!count(held, what, "true", number)) {
            throw new IllegalStateException(
                    "the held session is gone: " + held.session().id());
        }
    }

    private boolean count(HeldSession held, String what, String guard, Object... parameters) {
        var update = em.createNativeQuery("update group_session set " + what + " where id = ?1 and " + guard
                        + " returning taken, waiting")
                .setParameter(1, held.session().id());
        for (int i = 0; i < parameters.length; i++) {
            update.setParameter(i + 2, parameters[i]);
        }
        List<?> rows = update.getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> held.counts((Integer) row[0], (Integer) row[1]));
        return !rows.isEmpty();
    }
}

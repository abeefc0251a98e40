package nl.jouwroute.session;

/**
 * A session whose row this transaction holds: the only thing through which {@link SessionRepository} changes seats, so
 * that no seat is given without the lock. Its counts are those of the database, also after such a change.
 */
final class HeldSession {

    private final GroupSession session;
    private int taken;
    private int waiting;

    HeldSession(GroupSession session) {
        this.session = session;
        counts(session.taken(), session.waiting());
    }

    void counts(int taken, int waiting) {
        this.taken = taken;
        this.waiting = waiting;
    }

    GroupSession session() {
        return session;
    }

    int free() {
        return session.capacity() - taken;
    }

    boolean hasWaiting() {
        return waiting > 0;
    }
}

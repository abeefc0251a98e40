package nl.jouwroute.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * That a background worker has a file in hand for some minutes, and how often the work was tried. A worker takes it
 * with a token of its own and says with that token what came of it, so one that was thought dead changes nothing later.
 */
@Embeddable
public class WorkLease {

    /** The work is tried this often before the file is called broken: it may be what brings the workers down. */
    public static final int ATTEMPTS = 2;

    @Column(name = "lease_token")
    private UUID token;

    @Column(name = "lease_until")
    private Instant until;

    private int attempts;

    /** From now until then nobody else takes it. */
    public void take(UUID worker, Instant end) {
        token = worker;
        until = end;
    }

    /** Whether it is in the hands of this worker, and of no other that took it since. */
    public boolean isHeldBy(UUID worker) {
        return token != null && token.equals(worker);
    }

    /** A sign of life of the worker that has it. */
    public void extend(Instant end) {
        until = end;
    }

    /** The work is done: the next may take it at once. */
    public void end() {
        take(null, null);
    }

    /** The work cannot be done now: whoever wants may try again from then on. */
    public void putBack(Instant from) {
        take(null, from);
    }

    /**
     * Counts a try before it begins, so that one that ends the worker counts too.
     *
     * @return false when all tries are used up
     */
    public boolean beginAttempt() {
        if (attempts >= ATTEMPTS) {
            return false;
        }
        attempts++;
        return true;
    }

    /** A try that was counted and never began. */
    public void forgetAttempt() {
        attempts = Math.max(0, attempts - 1);
    }
}

package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import nl.jouwroute.audit.AuditLog;

/**
 * Forgets who is known because others named them, and with whom nobody works: after the term that the message to them
 * names, or at once when they said no (docs/decisions/0040-what-we-say-we-forget.md).
 */
@ApplicationScoped
public class Forgetting {

    @Inject
    private ForgettingRepository forgotten;

    @Inject
    private AuditLog audit;

    /** In the transaction under way; answers how many things ended or were forgotten. */
    public int forget(Instant before, Instant now) {
        var things = forgotten.forgetPutForward(before, now);
        things.forEach(thing -> audit.record(thing.action(), thing.kind(), thing.id(), thing.personId()));
        return things.size();
    }
}

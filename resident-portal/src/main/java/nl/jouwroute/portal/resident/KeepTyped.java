package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.RateRepository;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.resident.FormSeal;
import nl.jouwroute.resident.HeldFormRepository;

/**
 * Holds what somebody typed without a log-in until they are logged in again (docs/decisions/0019). It is sealed under a
 * key that only their browser has, so whoever asks here can read no more than what was typed there for themselves.
 */
@ApplicationScoped
@UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
public class KeepTyped {

    @Inject
    private HeldFormRepository forms;

    @Inject
    private RateRepository rates;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Holds what was typed on a page.
     *
     * @param network the network address that asks, for the wide limit
     * @return false when this was too often
     */
    public boolean hold(FormSeal seal, String path, String typed, String network) {
        Instant now = clock.instant();
        forms.purge(now);
        long hits = rates.hit("hold " + network, now.truncatedTo(ChronoUnit.HOURS));
        if (hits > settings.number(Setting.LOGIN_SENDS_PER_NETWORK)) {
            return false;
        }
        UUID id = forms.hold(seal, path, typed, now);
        audit.record("FORM_HELD", "HELD_FORM", id, null);
        return true;
    }

    /** What was typed on a page. */
    public Optional<String> find(FormSeal seal, String path) {
        return forms.find(seal, path, clock.instant());
    }

    /** The page on which something was typed last. */
    public Optional<String> findPath(FormSeal seal) {
        return forms.findPath(seal, clock.instant());
    }

    /** It was kept, or is no longer wanted. */
    public void forget(FormSeal seal, String path) {
        forms.forget(seal, path);
    }
}

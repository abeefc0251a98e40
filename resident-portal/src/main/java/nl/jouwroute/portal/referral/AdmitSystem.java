package nl.jouwroute.portal.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
import nl.jouwroute.referral.SystemRepository;
import nl.jouwroute.resident.ContactAddress;

/** For whom a school's system speaks: its organisation, and there the mentor whom it names. */
@ApplicationScoped
@UseCase(as = DbRole.SYSTEM, allow = Actor.ANYONE)
public class AdmitSystem {

    @Inject
    private SystemRepository systems;

    @Inject
    private RateRepository rates;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What may follow. */
    public enum Verdict {
        ADMITTED,
        UNKNOWN,
        TOO_OFTEN
    }

    /** Counts a request of a client whose token was good. */
    public Verdict admit(String client) {
        Optional<UUID> organisation = systems.organisationOf(client);
        if (organisation.isEmpty()) {
            audit.recordRefused("SYSTEM_CALLED", "SYSTEM", null);
            return Verdict.UNKNOWN;
        }
        long hits = rates.hit("system:" + client, clock.instant().truncatedTo(ChronoUnit.MINUTES));
        if (hits > settings.number(Setting.API_REQUESTS_PER_MINUTE)) {
            return Verdict.TOO_OFTEN;
        }
        audit.record("SYSTEM_CALLED", "ORGANISATION", organisation.get(), null);
        return Verdict.ADMITTED;
    }

    /** The mentor with this work address, while everything is switched on. */
    public Optional<UUID> mentor(String client, ContactAddress workAddress) {
        return systems.mentor(client, workAddress);
    }

    /** The mentor of a referral of the system's own organisation; somebody else's is nobody's, and the try is kept. */
    public Optional<UUID> mentorOf(String client, UUID referralId) {
        Optional<UUID> mentor = systems.mentorOf(client, referralId);
        if (mentor.isEmpty()) {
            audit.recordRefused("REFERRAL_SEEN", "REFERRAL", referralId);
        }
        return mentor;
    }
}

package nl.jouwroute.portal.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.portal.plan.Beside;
import nl.jouwroute.profile.Availability;
import nl.jouwroute.profile.Profile;
import nl.jouwroute.profile.ProfileRepository;
import nl.jouwroute.profile.Qualities;
import nl.jouwroute.profile.TooManyQualities;
import nl.jouwroute.resident.ResidentRepository;

/** A resident reads and changes the own profile. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class MyProfile {

    @Inject
    private ProfileRepository profiles;

    @Inject
    private Qualities qualities;

    @Inject
    private ResidentRepository residents;

    @Inject
    private Beside beside;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** What a press of a button does to the qualities. */
    public enum Press {
        /** Puts one at the end. */
        CHOOSE,
        /** Takes one away. */
        DROP,
        /** Puts one a place higher. */
        PREFER
    }

    /** The profile; empty while nothing was said. */
    public Optional<Profile> find() {
        return profiles.find(callers.current().id());
    }

    /**
     * Keeps headline and times, and then does what the button says with a quality.
     *
     * @param seenVersion which version of the profile the page showed; 0 for none
     * @param press may be null: then nothing happens to the qualities
     * @param quality key of the quality; one that is not offered changes nothing
     * @throws ProfileChangedElsewhere when another screen stored other times in the meantime; nothing is kept then
     * @throws TooManyQualities when five are chosen; nothing is kept then
     */
    public void save(String headline, Availability times, int seenVersion, Press press, String quality) {
        var me = residents.read(callers.current().id());
        Instant now = clock.instant();
        Profile profile = profiles.openLocked(me.id(), now);
        profile.fillInWith(beside.advisor(now));
        int version = profile.version();
        boolean changed = profile.describe(headline, times, now);
        if (changed && seenVersion != version) {
            throw new ProfileChangedElsewhere(version);
        }
        if (press != null && apply(profile, press, quality, now)) {
            changed = true;
        }
        if (changed) {
            audit.record("PROFILE_SAVED", "PROFILE", profile.id(), me.person().id());
        }
    }

    private boolean apply(Profile profile, Press press, String key, Instant now) {
        return switch (press) {
            case CHOOSE -> qualities.find(key).map(q -> profile.choose(q, now)).orElse(false);
            case DROP -> profile.drop(key, now);
            case PREFER -> profile.prefer(key, now);
        };
    }
}

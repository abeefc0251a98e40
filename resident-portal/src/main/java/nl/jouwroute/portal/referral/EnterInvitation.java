package nl.jouwroute.portal.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.PaperCode;
import nl.jouwroute.common.RateRepository;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.referral.Invitations;

/** Somebody types the code that stands on paper. There is nothing to guess; the limit is for who tries all the same. */
@ApplicationScoped
@UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
public class EnterInvitation {

    @Inject
    private Invitations invitations;

    @Inject
    private RateRepository rates;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What becomes of a typed code. */
    public enum Answer {
        FOUND,
        UNKNOWN,
        /** From this network address more codes were typed than a whole class types in an hour. */
        TOO_OFTEN
    }

    /** Looks whether there is an invitation with this code. */
    public Answer enter(PaperCode code, String network) {
        long hits = rates.hit("invitation " + network, clock.instant().truncatedTo(ChronoUnit.HOURS));
        if (hits > settings.number(Setting.LOGIN_SENDS_PER_NETWORK)) {
            return Answer.TOO_OFTEN;
        }
        return invitations.isThere(code) ? Answer.FOUND : Answer.UNKNOWN;
    }
}

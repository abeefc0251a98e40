package nl.jouwroute.portal.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.referral.Invitations;

/** Whoever has the link of an invitation looks at it, or says no. */
@ApplicationScoped
@UseCase(as = DbRole.INVITEE, allow = Actor.ANYONE)
public class HoldInvitation {

    @Inject
    private Invitations invitations;

    /** Looks; only that it was opened is noted. */
    public Optional<Invitations.Start> open(String token) {
        return invitations.open(token);
    }

    /**
     * <i>Nee, ik wil geen contact</i>.
     *
     * @throws nl.jouwroute.referral.InvitationOver after joining
     * @throws nl.jouwroute.referral.ReferralStepRefused when the school withdrew it
     */
    public void decline(String token) {
        invitations.decline(token);
    }
}

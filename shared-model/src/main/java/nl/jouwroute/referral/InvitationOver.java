package nl.jouwroute.referral;

import nl.jouwroute.common.RefusedBecause;

/** An invitation can no longer be used: it expired, was declined, or was used before. */
public class InvitationOver extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    public InvitationOver(Invitation.Standing standing) {
        super("invitation.over.", standing);
    }
}

package nl.jouwroute.referral;

import nl.jouwroute.common.Refused;

/** An invitation can no longer be used: it expired, was declined, or was used before. */
public class InvitationOver extends Refused {
    private static final long serialVersionUID = 1L;

    private final Invitation.Standing standing;

    public InvitationOver(Invitation.Standing standing) {
        super("the invitation is " + standing);
        this.standing = standing;
    }

    public Invitation.Standing standing() {
        return standing;
    }

    @Override
    public String code() {
        return "invitation.over." + standing.name().toLowerCase(java.util.Locale.ROOT);
    }
}

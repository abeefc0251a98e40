package nl.jouwroute.portal.profile;

import nl.jouwroute.common.Refused;

/** Another screen changed the times in the meantime; nothing is overwritten unseen. */
public class ProfileChangedElsewhere extends Refused {
    private static final long serialVersionUID = 1L;

    private final int version;

    public ProfileChangedElsewhere(int version) {
        super("profile-changed-elsewhere", "the profile has version " + version + " by now");
        this.version = version;
    }

    /** The version that is stored: whoever saves with this one has seen it. */
    public int version() {
        return version;
    }
}

package nl.jouwroute.profile;

import nl.jouwroute.common.Refused;

/** Five qualities are chosen; one has to go before another can come. */
public class TooManyQualities extends Refused {
    private static final long serialVersionUID = 1L;

    public TooManyQualities() {
        super("too-many-qualities", "more than " + Profile.MAX_QUALITIES + " qualities");
    }
}

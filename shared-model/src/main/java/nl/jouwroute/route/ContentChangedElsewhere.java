package nl.jouwroute.route;

import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Refused;

/** A colleague changed the same thing while a form was open. Nothing was kept; the page shows both texts. */
public final class ContentChangedElsewhere extends Refused {
    private static final long serialVersionUID = 1L;

    private final UUID staffId;

    /**
     * @param staffId who changed it; null when that is not known
     */
    public ContentChangedElsewhere(UUID staffId) {
        super("content.changed", "changed by another editor");
        this.staffId = staffId;
    }

    public Optional<UUID> staffId() {
        return Optional.ofNullable(staffId);
    }
}

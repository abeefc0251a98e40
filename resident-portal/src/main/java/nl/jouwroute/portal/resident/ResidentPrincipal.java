package nl.jouwroute.portal.resident;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.UUID;

/** A logged-in resident as the container knows them; without a name, which the log-in does not read. */
public class ResidentPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final UUID residentId;

    public ResidentPrincipal(UUID residentId) {
        super(residentId.toString());
        this.residentId = residentId;
    }

    public UUID residentId() {
        return residentId;
    }
}

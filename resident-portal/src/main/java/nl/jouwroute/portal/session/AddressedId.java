package nl.jouwroute.portal.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import org.omnifaces.cdi.Param;

/** The one id at the end of the page's address. */
@RequestScoped
public class AddressedId {

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    @Param(pathIndex = 1)
    private String more;

    /**
     * @throws NotFound when there is none, or something behind it
     */
    UUID read() {
        if (more != null) {
            throw new NotFound("nothing stands below this");
        }
        return PathId.of(id);
    }
}

package nl.jouwroute.staff.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.NotFound;
import org.omnifaces.cdi.Param;

/** The one part that may follow the page's own address, as the id in {@code /lead/id}. */
@RequestScoped
public class PathPart {

    @Inject
    @Param(pathIndex = 0)
    private String part;

    @Inject
    @Param(pathIndex = 1)
    private String more;

    /**
     * Empty on the page's own address.
     *
     * @throws NotFound when the address goes on after it
     */
    public Optional<String> find() {
        if (more != null) {
            throw new NotFound("nothing lies below this address");
        }
        return Optional.ofNullable(part);
    }

    /**
     * @throws NotFound when there is none, or the address goes on after it
     */
    public String read() {
        return find().orElseThrow(() -> new NotFound("this address is not whole"));
    }

    /**
     * @throws NotFound when it is no id, or the address goes on after it
     */
    public UUID id() {
        return Ids.read(read());
    }
}

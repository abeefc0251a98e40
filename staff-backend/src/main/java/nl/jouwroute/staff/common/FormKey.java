package nl.jouwroute.staff.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.NotFound;
import org.omnifaces.cdi.Param;

/** By which a form that is posted twice is known, so that it makes one thing. */
@Named("formKey")
@RequestScoped
public class FormKey {

    @Inject
    @Param(name = "sleutel")
    private String posted;

    /**
     * The key of the form that was posted.
     *
     * @throws NotFound when it is none of ours
     */
    public UUID read() {
        return Ids.read(posted);
    }

    /** For the form on the page: what was posted and is shown again keeps its key, a fresh form gets a fresh one. */
    public String getShown() {
        return posted == null ? UUID.randomUUID().toString() : posted;
    }
}

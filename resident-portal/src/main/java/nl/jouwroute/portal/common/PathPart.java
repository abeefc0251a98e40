package nl.jouwroute.portal.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.PathTail;
import org.omnifaces.cdi.Param;

/** The part that follows the page's own address, as OmniFaces finds it. */
@RequestScoped
public class PathPart extends PathTail {

    @Inject
    @Param(pathIndex = 0)
    private String part;

    @Inject
    @Param(pathIndex = 1)
    private String more;

    @Override
    protected String part() {
        return part;
    }

    @Override
    protected String more() {
        return more;
    }
}

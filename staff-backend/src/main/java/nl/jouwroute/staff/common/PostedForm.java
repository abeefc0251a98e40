package nl.jouwroute.staff.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/**
 * Which form of a page was posted. A form that a colleague's work made needless since it was shown must be there once
 * more when it comes back, so that its text is not lost and the page can say what happened.
 */
@Named("posted")
@RequestScoped
public class PostedForm {

    @Inject
    @Param(name = "formulier")
    private String name;

    public boolean is(String form) {
        return form.equals(name);
    }
}

package nl.jouwroute.staff.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** What was just done, said on the page that the browser was sent to; a word in the address, never a text. */
@Named("done")
@RequestScoped
public class Done {

    @Inject
    @Param(name = "gedaan")
    private String what;

    /** The sentence; null when nothing was done, or the address says something unknown. */
    public String getText() {
        if (what == null || !what.matches("[A-Z_]{1,30}")) {
            return null;
        }
        return Words.find("done." + what).orElse(null);
    }
}

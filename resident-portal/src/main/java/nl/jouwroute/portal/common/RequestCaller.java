package nl.jouwroute.portal.common;

import jakarta.enterprise.context.RequestScoped;
import nl.jouwroute.common.Caller;

/** Who asks in the present request; the log-in mechanism says it once, before anything else runs. */
@RequestScoped
public class RequestCaller {

    private Caller caller = Caller.PUBLIC;

    public Caller caller() {
        return caller;
    }

    /** For the log-in mechanism only. */
    public void becomes(Caller known) {
        caller = known;
    }
}

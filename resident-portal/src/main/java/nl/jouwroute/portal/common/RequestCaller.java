package nl.jouwroute.portal.common;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.Language;

/** Who asks in the present request; the log-in mechanism says it once, before anything else runs. */
@RequestScoped
public class RequestCaller {

    private Caller caller = Caller.PUBLIC;
    private Language language;

    public Caller caller() {
        return caller;
    }

    /** The language of the resident's account; empty for everybody else. */
    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    /**
     * For the log-in mechanism only.
     *
     * @param spoken the language of the account; null when there is none
     */
    public void becomes(Caller known, Language spoken) {
        caller = known;
        language = spoken;
    }
}

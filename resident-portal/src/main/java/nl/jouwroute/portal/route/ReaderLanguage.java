package nl.jouwroute.portal.route;

import jakarta.enterprise.context.RequestScoped;
import nl.jouwroute.route.Texts;

/** The language in which the present reader reads the content; where a text lacks it, the Dutch stands there. */
@RequestScoped
public class ReaderLanguage {

    /** An ISO 639-1 code, such as {@code nl}. */
    public String code() {
        return Texts.DUTCH;
    }

    /** For the attribute {@code lang} of a text that stands there in Dutch; null when it is in the reader's language. */
    public String foreign(Texts texts) {
        String spoken = texts.spokenFor(code());
        return spoken.equals(code()) ? null : spoken;
    }
}

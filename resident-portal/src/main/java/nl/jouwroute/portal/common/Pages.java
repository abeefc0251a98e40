package nl.jouwroute.portal.common;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import nl.jouwroute.common.Language;

/** What page beans say to Faces: go there, this field is wrong, these words. */
public final class Pages {

    private Pages() {}

    /** Ends a post with a redirect (303), so that a reload repeats nothing. */
    public static void seeOther(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external.setResponseHeader("Location", external.getRequestContextPath() + path);
        faces.responseComplete();
    }

    /** Says in the summary above the heading what is wrong with the form as a whole. */
    public static void formError(String key, Object... words) {
        error(null, key, words);
    }

    /**
     * Puts an error at a field and in the summary above the heading; the page is then shown again with what was typed.
     *
     * @param fieldId the field's id; null for an error of the form as a whole
     * @param key of the words
     */
    public static void error(String fieldId, String key, Object... words) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = text(key, words);
        faces.addMessage(fieldId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        faces.validationFailed();
    }

    /** Words of the portal in the language of the answer, with {0}, {1}… filled in. */
    public static String text(String key, Object... words) {
        return text(Spoken.now(), key, words);
    }

    /** The same in a language of choice. */
    public static String text(Language language, String key, Object... words) {
        String pattern = Spoken.voice().in(language).words().get(key);
        if (pattern == null) {
            throw new MissingResourceException("the portal has no words for " + key, Pages.class.getName(), key);
        }
        return words.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(words);
    }
}

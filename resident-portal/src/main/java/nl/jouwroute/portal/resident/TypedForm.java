package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.portal.common.FormFields;

/** What was typed on the page that is being answered: in this post, or before the log-in ran out. */
@Named("typedForm")
@RequestScoped
public class TypedForm {

    @Inject
    private TypedForms forms;

    @Inject
    private CallerContext callers;

    private Optional<FormFields> held;

    /** The fields as they were typed; empty when the page shows what is stored. */
    public Optional<FormFields> fields() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() ? Optional.of(FormFields.of(request(faces).getParameterMap())) : held();
    }

    private Optional<FormFields> held() {
        if (held == null) {
            held = callers.current().is(Actor.RESIDENT)
                    ? forms.find(
                            request(FacesContext.getCurrentInstance()),
                            callers.current().id())
                    : Optional.empty();
        }
        return held;
    }

    /** Whether the page shows what was typed before the log-in ran out, and is not kept yet. */
    public boolean isHeld() {
        return !FacesContext.getCurrentInstance().isPostback() && held().isPresent();
    }

    /** The page's own address. */
    public String getPath() {
        return TypedForms.path(request(FacesContext.getCurrentInstance()));
    }

    private static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }
}

package nl.jouwroute.staff.common;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** Sends the browser on after a form, so that Back and Reload repeat nothing. */
public final class Pages {

    private Pages() {}

    /**
     * Answers the form under way with 303.
     *
     * @param address below the context, with its slash
     */
    public static void seeOther(String address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external.setResponseHeader("Location", external.getRequestContextPath() + address);
        faces.responseComplete();
    }
}

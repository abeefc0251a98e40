package nl.jouwroute.portal.plan;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What the script reads that keeps an answer while somebody types. It posts the page's own form to the page's own
 * address; only what it accepts as an answer differs.
 */
final class KeptAnswer {

    private static final String JSON = "application/json";

    private KeptAnswer() {}

    /** Whether the script asks, and no form. */
    static boolean asks(HttpServletRequest request) {
        return JSON.equals(request.getHeader("Accept"));
    }

    /** It is stored under this revision. */
    static void saved(int revision) {
        write(state("saved").add("revision", revision));
    }

    /** Something is wrong with it; the form says what. */
    static void mistake() {
        write(state("mistake"));
    }

    /** Another screen answered in the meantime; the form shows both. */
    static void elsewhere() {
        write(state("elsewhere"));
    }

    private static JsonObjectBuilder state(String state) {
        return Json.createObjectBuilder().add("state", state);
    }

    private static void write(JsonObjectBuilder answer) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType(JSON);
        external.setResponseCharacterEncoding("UTF-8");
        try {
            external.getResponseOutputWriter().write(answer.build().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}

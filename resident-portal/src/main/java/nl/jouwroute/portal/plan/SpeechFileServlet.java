package nl.jouwroute.portal.plan;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.portal.media.StoredFileServlet;

/** The resident's own recording, re-encoded. */
@WebServlet(
        name = "opnamebestand",
        urlPatterns = SpeechFileServlet.ADDRESS + "*",
        initParams = @WebInitParam(name = "guard.methods", value = "GET,HEAD"))
public class SpeechFileServlet extends StoredFileServlet {
    private static final long serialVersionUID = 1L;

    static final String ADDRESS = "/mijn/opname/bestand/";

    @Inject
    private transient SpeakAnswer speaking;

    @Override
    protected BlobKey authorise(HttpServletRequest request) {
        UUID id = Ids.read(String.valueOf(request.getPathInfo()).replaceFirst("^/", ""));
        speaking.requirePlayable(id);
        return BlobKey.speech(id);
    }
}

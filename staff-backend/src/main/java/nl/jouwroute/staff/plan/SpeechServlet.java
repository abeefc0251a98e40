package nl.jouwroute.staff.plan;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.staff.media.StoredFile;

/** A spoken answer of a plan that was sent, re-encoded ({@code /opname/id}); never the original. */
@WebServlet("/opname/*")
public class SpeechServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient HearAnswer hearing;

    @Inject
    private transient BlobStore store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = Ids.read(String.valueOf(request.getPathInfo()).replaceFirst("^/", ""));
        hearing.requirePlayable(id);
        StoredFile.send(store, BlobKey.speech(id), request, response);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}

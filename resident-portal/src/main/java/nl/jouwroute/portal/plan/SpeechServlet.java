package nl.jouwroute.portal.plan;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.media.SoundTool;
import nl.jouwroute.media.StorageFull;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.TooManyRecordings;

/**
 * Takes a spoken answer, sent by the page's script or by its plain form. Ends with a redirect to the page, which says
 * how it stands or what went wrong. A recording that is too large is refused by the guard before it is read.
 */
@WebServlet(
        name = "opname",
        urlPatterns = "/mijn/opname/versturen",
        initParams = {
            @WebInitParam(name = "guard.methods", value = "POST"),
            @WebInitParam(name = "guard.maxBody", value = "5308416")
        })
@MultipartConfig(fileSizeThreshold = 6 << 20)
public class SpeechServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlanQuestions questions;

    @Inject
    private transient SpeakAnswer speaking;

    @Inject
    private transient BlobStore store;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String type = String.valueOf(request.getContentType());
        if (!type.startsWith("multipart/form-data")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        PlanQuestion question = questions.read(request.getParameter("vraag"));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                "/mijn/plan/praten/" + question.key()
                        + take(request, question).map(notice -> "?" + notice).orElse(""));
    }

    /** What went wrong, as the page knows it; empty when all went well. */
    private Optional<String> take(HttpServletRequest request, PlanQuestion question)
            throws ServletException, IOException {
        Optional<Part> sound = request.getParts().stream()
                .filter(part -> part.getSubmittedFileName() != null && part.getSize() > 0)
                .findFirst();
        if (sound.isEmpty()) {
            return Optional.of("geen");
        }
        if (sound.get().getSize() > SoundTool.LARGEST) {
            return Optional.of("groot");
        }
        try {
            store.requireRoomFor(2 * SoundTool.LARGEST);
            keep(question, sound.get());
            return Optional.empty();
        } catch (StorageFull e) {
            getServletContext().log("No room for recordings: " + e.getMessage());
            return Optional.of("vol");
        } catch (TooManyRecordings e) {
            return Optional.of("veel");
        }
    }

    private void keep(PlanQuestion question, Part sound) throws IOException {
        UUID id = UUID.randomUUID();
        boolean kept = false;
        try (InputStream bytes = sound.getInputStream()) {
            store.append(BlobKey.original(id), 0, bytes, sound.getSize());
            speaking.keep(question, id);
            kept = true;
        } finally {
            sound.delete();
            if (!kept) {
                store.delete(BlobKey.original(id));
            }
        }
    }
}

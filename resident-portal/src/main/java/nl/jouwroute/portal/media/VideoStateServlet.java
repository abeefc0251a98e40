package nl.jouwroute.portal.media;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.jouwroute.media.VideoCv;

/** The newest video's state for the page's script, which asks only while something is under way. */
@WebServlet(
        name = "videostand",
        urlPatterns = "/mijn/video/stand",
        initParams = @WebInitParam(name = "guard.methods", value = "GET,HEAD"))
public class VideoStateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShowVideo showing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var newest = showing.show().newest();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("id", newest.map(video -> video.id().toString()).orElse(""))
                        .add("state", newest.map(VideoCv::state).map(Enum::name).orElse(""))
                        .add("busy", newest.map(video -> video.state().isBusy()).orElse(false))
                        .build()
                        .toString());
    }
}

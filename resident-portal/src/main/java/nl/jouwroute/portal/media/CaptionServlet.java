package nl.jouwroute.portal.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The captions of the resident's own video, for the player. */
@WebServlet(
        name = "ondertitels",
        urlPatterns = CaptionServlet.CAPTIONS + "*",
        initParams = @WebInitParam(name = "guard.methods", value = "GET,HEAD"))
public class CaptionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String CAPTIONS = "/mijn/video/tekst/";

    @Inject
    private transient WatchVideo watching;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String words = watching.captions(VideoFileServlet.id(String.valueOf(request.getPathInfo())));
        response.setContentType("text/vtt");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(words);
    }
}

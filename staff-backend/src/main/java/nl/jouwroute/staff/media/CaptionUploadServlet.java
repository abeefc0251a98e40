package nl.jouwroute.staff.media;

import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import nl.jouwroute.common.Ids;
import nl.jouwroute.media.Captions;
import nl.jouwroute.staff.common.TextUploadServlet;

/** Takes a file of captions to the page, where it can be mended before it is kept. */
@WebServlet("/ondertitels-lezen")
@MultipartConfig(fileSizeThreshold = 1 << 20)
public class CaptionUploadServlet extends TextUploadServlet {
    private static final long serialVersionUID = 1L;

    public CaptionUploadServlet() {
        super(CaptionsPage.TEXT, Captions.LARGEST);
    }

    @Override
    protected String page(HttpServletRequest request) {
        return "/ondertitels?video=" + Ids.read(request.getParameter("video"));
    }
}

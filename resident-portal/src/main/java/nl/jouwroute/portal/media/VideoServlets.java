package nl.jouwroute.portal.media;

import jakarta.inject.Inject;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.media.VideoLimits;

/** Puts the form servlet at its address with the limits and the folder that the settings say. */
@WebListener
public class VideoServlets implements ServletContextListener {

    /** Room in a form around the video itself. */
    static final long FORM_EXTRA = 1L << 20;

    private static final int IN_MEMORY = 64 << 10;

    @Inject
    private VideoLimits limits;

    @Inject
    private BlobStore store;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletRegistration.Dynamic form =
                event.getServletContext().addServlet("videoformulier", VideoFormServlet.class);
        form.addMapping(VideoFormServlet.ADDRESS);
        form.setInitParameter("guard.methods", "POST");
        // the servlet refuses by itself, so that the answer is read
        form.setInitParameter("guard.maxBody", String.valueOf(Long.MAX_VALUE));
        form.setMultipartConfig(
                new MultipartConfigElement(workFolder(), limits.largest(), limits.largest() + FORM_EXTRA, IN_MEMORY));
    }

    private String workFolder() {
        try {
            return store.workFolder().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

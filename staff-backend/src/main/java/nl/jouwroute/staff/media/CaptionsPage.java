package nl.jouwroute.staff.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Refused;
import nl.jouwroute.media.VideoStepRefused;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Versions;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /ondertitels?video=id}: a video, and its captions to type beside it. */
@Named("captionsPage")
@RequestScoped
public class CaptionsPage {

    /** Request attribute: the text of a file, as {@link CaptionUploadServlet} read it. */
    static final String TEXT = "nl.jouwroute.ondertitels";

    @Inject
    @Param(name = "video")
    private String id;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    @Param(name = "taal")
    private String language;

    @Inject
    private WriteCaptions write;

    @Inject
    private HttpServletRequest request;

    private WriteCaptions.Shown shown;
    private String problem;

    private UUID id() {
        return Ids.read(id);
    }

    public WriteCaptions.Shown getShown() {
        if (shown == null) {
            try {
                shown = write.show(id());
            } catch (VideoStepRefused e) {
                throw new NotFound(e.getMessage());
            }
        }
        return shown;
    }

    /** "Bewaar de ondertitels". */
    public void save() {
        String posted = posted();
        try {
            write.save(id(), Versions.read(version), Language.of(language), posted == null ? "" : posted);
            boolean gone = posted == null || posted.isBlank();
            Pages.seeOther("/ondertitels?video=" + id() + "&gedaan=" + (gone ? "CAPTIONS_REMOVED" : "CAPTIONS_KEPT"));
        } catch (Refused e) {
            problem = Words.why(e);
        }
    }

    private String posted() {
        return request.getParameter("regels");
    }

    /** What a form or a file brought, else what is kept. */
    public String getTyped() {
        if (request.getAttribute(TEXT) instanceof String file) {
            return file;
        }
        return posted() == null ? getShown().typed() : posted();
    }

    /** Of what the form showed: after a refusal still that, so that a colleague's work is not overwritten unseen. */
    public String getVersion() {
        return version == null ? String.valueOf(getShown().version()) : version;
    }

    /** Whether a file was read that is not kept yet. */
    public boolean isFromFile() {
        return request.getAttribute(TEXT) != null;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public String getLanguage() {
        return language == null ? getShown().language().tag() : language;
    }

    public String getProblem() {
        return problem;
    }
}

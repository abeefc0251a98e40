package nl.jouwroute.portal.common;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** /weergave: how large, which letter, how much contrast. Also tells every page. */
@Named("reading")
@RequestScoped
public class ViewPage {

    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Exchange exchange;

    private ReadingView view;

    @PostConstruct
    void load() {
        view = ReadingView.of(request);
    }

    /** Keeps what was posted. */
    public void save() {
        ReadingView chosen = new ReadingView(
                ReadingView.Size.of(request.getParameter("grootte")),
                "dyslexie".equals(request.getParameter("letter")),
                "meer".equals(request.getParameter("contrast")));
        exchange.give(PortalCookie.VIEW, chosen.text(), KEPT);
        Pages.seeOther("/weergave?bewaard");
    }

    /** For {@code <html>}. */
    public String getClasses() {
        return view.classes();
    }

    public String getSize() {
        return view.size().value();
    }

    public boolean isDyslexia() {
        return view.dyslexia();
    }

    public boolean isContrast() {
        return view.contrast();
    }

    public boolean isSaved() {
        return request.getParameter("bewaard") != null
                && !FacesContext.getCurrentInstance().isPostback();
    }
}

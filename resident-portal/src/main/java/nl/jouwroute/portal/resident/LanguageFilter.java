package nl.jouwroute.portal.resident;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.portal.common.Assets;
import nl.jouwroute.portal.common.PageLanguage;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.portal.common.RequestCaller;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.wording.PreviewedTexts;
import nl.jouwroute.wording.TextShelf;
import nl.jouwroute.wording.TextsInUse;

/**
 * Says in which language a request is answered: a resident's account, else what this browser chose before, else Dutch
 * (docs/decisions/0016), and with whose words: the published ones, or those of a draft for an editor who looks at it. A
 * link with {@code ?taal=} chooses a language, and leads back to the page that it stands on.
 */
public class LanguageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Request attribute: what the request is answered in. */
    private static final String SPOKEN = LanguageFilter.class.getName();

    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    private transient RequestCaller caller;

    @Inject
    private transient CallerContext callers;

    @Inject
    private transient ChooseLanguage chooseLanguage;

    @Inject
    private transient Settings settings;

    @Inject
    private transient TextShelf texts;

    @Inject
    private transient PreviewedTexts previewed;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith(Assets.FOLDER)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Language> chosen = choice(request);
        if (chosen.isPresent()) {
            keep(chosen.get(), request, response);
            return;
        }
        Spoken.begin(texts(request).wording().in(spoken(request)));
        try {
            chain.doFilter(request, response);
        } finally {
            Spoken.end();
        }
    }

    /** Those that residents read; for an editor with a ticket those of the draft. */
    private TextsInUse texts(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return texts.current();
        }
        return PortalCookie.PREVIEW.find(request).flatMap(previewed::find).orElseGet(texts::current);
    }

    /** The page about an error speaks as the request did, or as the browser remembers when it never came this far. */
    private Language spoken(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            Language language = caller.language().orElseGet(() -> remembered(request));
            request.setAttribute(SPOKEN, language);
            return language;
        }
        return request.getAttribute(SPOKEN) instanceof Language language ? language : remembered(request);
    }

    /** What a link chooses; the first request only, not the page about an error in it. */
    private static Optional<Language> choice(HttpServletRequest request) {
        boolean link = request.getDispatcherType() == DispatcherType.REQUEST && "GET".equals(request.getMethod());
        return link ? Language.find(request.getParameter(PageLanguage.PARAMETER)) : Optional.empty();
    }

    private static Language remembered(HttpServletRequest request) {
        return PortalCookie.LANGUAGE.find(request).flatMap(Language::find).orElse(Language.DUTCH);
    }

    private void keep(Language chosen, HttpServletRequest request, HttpServletResponse response) {
        if (callers.current().is(Actor.RESIDENT)) {
            chooseLanguage.choose(chosen);
        }
        boolean https = settings.find(Setting.ORIGIN)
                .filter(origin -> origin.startsWith("https:"))
                .isPresent();
        PortalCookie.LANGUAGE.give(response, chosen.tag(), KEPT, https);
        String query = PageLanguage.withoutChoice(request.getQueryString());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        // the path as it came, one slash at its start: "//elsewhere" would lead to another site
        String path = "/" + request.getRequestURI().replaceFirst("^/+", "");
        response.setHeader("Location", path + (query.isEmpty() ? "" : "?" + query));
    }
}

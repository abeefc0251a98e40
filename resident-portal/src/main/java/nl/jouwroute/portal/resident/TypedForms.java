package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.portal.common.FormFields;
import nl.jouwroute.portal.common.LoginPath;
import nl.jouwroute.portal.common.Network;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.portal.common.RequestRules;
import nl.jouwroute.portal.common.Visitor;
import nl.jouwroute.resident.FormSeal;
import nl.jouwroute.resident.HeldFormRepository;

/**
 * The forms of residents whose log-in ended while they typed. Each form says whom its page was for; the ones whose page
 * can show again what was typed say that too ({@code jr:form}), and only those are held.
 */
@ApplicationScoped
public class TypedForms {

    /** The field that says whom the page was for. */
    private static final String FOR = "voor";

    /** The field that says that its page shows again what was typed. */
    private static final String HOLD = "houd";

    private static final Pattern MARK = Pattern.compile("[0-9a-f]{16}");

    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)" + FOR + "=([0-9a-f]{16})(?:&|$)");

    @Inject
    private KeepTyped kept;

    @Inject
    private Network network;

    @Inject
    private Settings settings;

    /** What became of a form. */
    enum Fate {
        /** It waits for the next log-in. */
        HELD,
        /** It waits for nothing: it was no form that is held. */
        NONE,
        /** Too many came from this network address. */
        TOO_OFTEN
    }

    /** Holds a form that was posted to a page without a log-in, or with that of somebody else. */
    Fate hold(HttpServletRequest request, HttpServletResponse response) {
        if (LoginPath.bringsFile(request)) {
            return Fate.NONE;
        }
        Optional<String> mark =
                mark(request).filter(posted -> request.getParameter(HOLD) != null && !isByScript(request));
        Optional<String> path = LoginPath.ownPath(request.getRequestURI());
        if (mark.isEmpty() || path.isEmpty() || !RequestRules.leadsToPage(request)) {
            return Fate.NONE;
        }
        String token = PortalCookie.TYPED.find(request).orElseGet(Tokens::create);
        String typed = FormFields.of(request.getParameterMap()).encode();
        if (!kept.hold(new FormSeal(token, mark.get()), path.get(), typed, network.addressOf(request))) {
            return Fate.TOO_OFTEN;
        }
        boolean https = settings.find(Setting.ORIGIN)
                .filter(origin -> origin.startsWith("https:"))
                .isPresent();
        PortalCookie.TYPED.give(response, token, HeldFormRepository.KEPT, https);
        return Fate.HELD;
    }

    /** Whether a form was typed on a page of somebody else than who is logged in now. */
    boolean isOfAnother(HttpServletRequest request, UUID residentId) {
        return mark(request)
                .filter(posted -> !posted.equals(Visitor.mark(residentId)))
                .isPresent();
    }

    /** Whom the page of a posted form was for; one with a file says it in its address, to be known before it is read. */
    private static Optional<String> mark(HttpServletRequest request) {
        if (LoginPath.bringsFile(request)) {
            Matcher inQuery = IN_QUERY.matcher(String.valueOf(request.getQueryString()));
            return inQuery.find() ? Optional.of(inQuery.group(1)) : Optional.empty();
        }
        String type = String.valueOf(request.getContentType());
        return "POST".equals(request.getMethod()) && type.startsWith("application/x-www-form-urlencoded")
                ? Optional.ofNullable(request.getParameter(FOR))
                        .filter(posted -> MARK.matcher(posted).matches())
                : Optional.empty();
    }

    /** The script keeps what was typed on the device itself. */
    private static boolean isByScript(HttpServletRequest request) {
        return "application/json".equals(request.getHeader("Accept"));
    }

    /** What is held for a resident on the page that is asked for. */
    Optional<FormFields> find(HttpServletRequest request, UUID residentId) {
        return seal(request, residentId)
                .flatMap(seal -> kept.find(seal, path(request)))
                .map(FormFields::decode);
    }

    /** The page for which something is held. */
    Optional<String> findPath(HttpServletRequest request, UUID residentId) {
        return seal(request, residentId).flatMap(kept::findPath).flatMap(LoginPath::ownPath);
    }

    /** A form of a page came through with a log-in, or is no longer wanted: nothing of it needs to be held. */
    void forget(HttpServletRequest request, UUID residentId, String path) {
        seal(request, residentId).ifPresent(seal -> kept.forget(seal, path));
    }

    private static Optional<FormSeal> seal(HttpServletRequest request, UUID residentId) {
        return PortalCookie.TYPED.find(request).map(token -> new FormSeal(token, Visitor.mark(residentId)));
    }

    /** The address as it was asked for. */
    static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }
}

package nl.jouwroute.portal.common;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** The portal's cookies: each holds a random token, or a choice that says nothing of a person, and nothing else. */
public enum PortalCookie {
    /** A resident's log-in. */
    RESIDENT("jr_resident"),
    /** A mentor's log-in. */
    MENTOR("jr_mentor"),
    /** A device at which an advisor sits beside a resident. */
    TOGETHER("jr_samen"),
    /** Ties a code to the browser that asked for it. */
    BROWSER("jr_inloggen"),
    /** Opens what was typed here while the log-in had ended. */
    TYPED("jr_getypt"),
    /** The language that this browser chose. */
    LANGUAGE("jr_taal"),
    /** An editor's ticket to see a draft. */
    PREVIEW("jr_voorbeeld"),
    /** How this browser's reader wants letters and colours. */
    VIEW("jr_weergave");

    private static final int LONGEST = 100;

    private final String cookieName;

    PortalCookie(String cookieName) {
        this.cookieName = cookieName;
    }

    /** The token that the browser sent. */
    public Optional<String> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(cookieName) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue()).filter(token -> token.length() <= LONGEST);
                }
            }
        }
        return Optional.empty();
    }

    /** Gives the browser a token to keep. */
    public void give(HttpServletResponse response, String token, Duration life, boolean https) {
        Cookie cookie = new Cookie(cookieName, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setMaxAge((int) life.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Tells the browser to forget its token. */
    public void take(HttpServletResponse response, boolean https) {
        give(response, "", Duration.ZERO, https);
    }
}

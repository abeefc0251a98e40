package nl.jouwroute.portal.common;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Catches a session that something made past {@link SessionlessRequest}: it ends at once and the cause is seen. */
public class NoSessions implements HttpSessionListener {

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().invalidate();
        throw new IllegalStateException("the portal has no sessions");
    }
}

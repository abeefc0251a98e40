package nl.jouwroute.staff.common;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** Refuses to start what must not run, before the first request. */
@WebListener
public class StartUp implements ServletContextListener {

    @Inject
    private Settings settings;

    @Inject
    private SystemWork system;

    @Inject
    private StartChecks checks;

    @Inject
    @Any
    private StaffReady health;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean https = settings.find(Setting.ORIGIN)
                .filter(origin -> origin.startsWith("https://"))
                .isPresent();
        event.getServletContext().getSessionCookieConfig().setSecure(https);
        system.run(checks::run);
        health.start();
    }
}

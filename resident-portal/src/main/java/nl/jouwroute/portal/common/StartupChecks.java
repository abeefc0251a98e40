package nl.jouwroute.portal.common;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.StartRules;

/**
 * Refuses to start on a schema of another version, and in production mode on anything that belongs to a local start.
 * Tells the health check when the server is being stopped.
 */
public class StartupChecks implements ServletContextListener {

    @Inject
    private Settings settings;

    @Inject
    private Installation installation;

    @Inject
    @Any
    private DatabaseCheck health;

    /**
     * @throws IllegalStateException with the reason, which stops the deployment
     */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        StartRules.check(settings, installation.facts());
        health.start();
        Runtime.getRuntime().addShutdownHook(new Thread(health::drain));
    }
}

package nl.jouwroute.portal.common;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Placeholder until the checks of stage 2. */
public class StartupChecks implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        // checks follow
    }
}

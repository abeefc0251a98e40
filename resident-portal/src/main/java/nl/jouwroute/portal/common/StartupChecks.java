package nl.jouwroute.portal.common;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.List;
import nl.jouwroute.common.Mode;
import nl.jouwroute.common.SchemaVersion;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * Refuses to start on a schema of another version, and in production mode on anything that belongs to a local start.
 * Tells the health check when the server is being stopped.
 */
public class StartupChecks implements ServletContextListener {

    private static final List<Setting> PRODUCTION_NEEDS =
            List.of(Setting.ORIGIN, Setting.SMTP_HOST, Setting.CLAMD_HOST, Setting.OIDC_ISSUER, Setting.MEDIA_DIR);

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
        if (settings.mode() == Mode.PRODUCTION) {
            PRODUCTION_NEEDS.forEach(settings::text);
            require(
                    settings.text(Setting.ORIGIN).startsWith("https://"),
                    "JR_ORIGIN must begin with https:// in production");
            require(!installation.hasSampleData(), "This database holds sample data: production mode refuses it");
        }
        int expected = SchemaVersion.ofThisProgram();
        int found = installation.schemaVersion();
        require(
                found == expected,
                "The database has schema version " + found + " and this portal needs " + expected
                        + ": run the migrate command of this version");
        health.start();
        Runtime.getRuntime().addShutdownHook(new Thread(health::drain));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}

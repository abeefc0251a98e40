package nl.jouwroute.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import nl.jouwroute.common.Migrate;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database of the in-container tests: starts before the container does, at the address that the container's
 * environment has, migrated. Does nothing where the build set no port for it.
 */
public class ContainerDatabase implements LauncherSessionListener {

    private EmbeddedPostgres database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String port = System.getProperty("jr.test.database.port");
        if (port == null) {
            return;
        }
        try {
            database =
                    EmbeddedPostgres.builder().setPort(Integer.parseInt(port)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put(Setting.DB_OWNER_USER.variable(), "postgres");
        new Migrate(new Settings(environment)).run();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database == null) {
            return;
        }
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

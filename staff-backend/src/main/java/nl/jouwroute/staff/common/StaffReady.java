package nl.jouwroute.staff.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.InstallationRepository;
import nl.jouwroute.common.UseCase;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the start checks passed and the database answers; the check's name tells that this application was
 * deployed at all. Before the start checks it looks at nothing: the server asks all applications' checks in the context
 * of whichever answers first, and a persistence context used for the first time there would for ever be that other
 * application's.
 */
@Readiness
@ApplicationScoped
public class StaffReady implements HealthCheck {

    private static final String NAME = "staff-backend";

    @Inject
    private SystemWork system;

    @Inject
    private Probe probe;

    private volatile boolean started;

    /** The start checks passed. */
    void start() {
        started = true;
    }

    @Override
    public HealthCheckResponse call() {
        if (!started) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("state", "starting")
                    .build();
        }
        try {
            int schema = system.run(probe::schemaVersion);
            return HealthCheckResponse.named(NAME)
                    .up()
                    .withData("schema", schema)
                    .build();
        } catch (RuntimeException e) {
            // whatever it is: a check says what is wrong, on the listener that only operators reach, and never fails
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("database", String.valueOf(e.getMessage()))
                    .build();
        }
    }

    /** The one query of the check. */
    @ApplicationScoped
    @UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
    public static class Probe {

        @Inject
        private InstallationRepository installation;

        public int schemaVersion() {
            return installation.schemaVersion();
        }
    }
}

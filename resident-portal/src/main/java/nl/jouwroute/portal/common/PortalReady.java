package nl.jouwroute.portal.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.InstallationRepository;
import nl.jouwroute.common.UseCase;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers; the check's name tells that this application was deployed at all. */
@Readiness
@ApplicationScoped
public class PortalReady implements HealthCheck {

    private static final String NAME = "portal";

    @Inject
    private Probe probe;

    @Override
    public HealthCheckResponse call() {
        try {
            int schema = probe.schemaVersion();
            return HealthCheckResponse.named(NAME)
                    .up()
                    .withData("schema", schema)
                    .build();
        } catch (RuntimeException e) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("database", "does not answer")
                    .build();
        }
    }

    /** The one query of the check. */
    @ApplicationScoped
    @UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
    public static class Probe {

        @Inject
        private InstallationRepository installation;

        public int schemaVersion() {
            return installation.schemaVersion();
        }
    }
}

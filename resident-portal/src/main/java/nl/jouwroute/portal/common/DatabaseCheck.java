package nl.jouwroute.portal.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the portal is up, its database answers, and it is not being stopped. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @Inject
    private Installation installation;

    private volatile boolean draining;

    /** From now on the portal says that it is not ready, so that a proxy sends nothing new. */
    void drain() {
        draining = true;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder portal = HealthCheckResponse.named("portal");
        if (draining) {
            return portal.down().withData("state", "stopping").build();
        }
        try {
            return portal.up().withData("schema", installation.schemaVersion()).build();
        } catch (RuntimeException e) {
            return portal.down()
                    .withData("database", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}

package nl.jouwroute.portal.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the portal is up, its database answers, and it is not being stopped. Before the start checks it looks at
 * nothing: the server asks all applications' checks in the context of whichever answers first, and a persistence context
 * used for the first time there would for ever be that other application's.
 */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @Inject
    private Installation installation;

    private volatile boolean started;
    private volatile boolean draining;

    /** The start checks passed. */
    void start() {
        started = true;
    }

    /** From now on the portal says that it is not ready, so that a proxy sends nothing new. */
    void drain() {
        draining = true;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder portal = HealthCheckResponse.named("portal");
        if (!started || draining) {
            return portal.down()
                    .withData("state", draining ? "stopping" : "starting")
                    .build();
        }
        try {
            return portal.up().withData("schema", installation.schemaVersion()).build();
        } catch (RuntimeException e) {
            // whatever it is: a check says what is wrong, on the listener that only operators reach, and never fails
            return portal.down()
                    .withData("database", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}

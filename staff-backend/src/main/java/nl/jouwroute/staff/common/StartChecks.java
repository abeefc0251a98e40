package nl.jouwroute.staff.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.InstallationRepository;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.StartRules;
import nl.jouwroute.common.UseCase;

/** What must hold before the back-end takes work. */
@ApplicationScoped
public class StartChecks {

    private final Settings settings;
    private final InstallationRepository installation;

    @Inject
    public StartChecks(Settings settings, InstallationRepository installation) {
        this.settings = settings;
        this.installation = installation;
    }

    /** For the proxy. */
    StartChecks() {
        this(null, null);
    }

    /**
     * Refuses to start on what would go wrong later.
     *
     * @throws IllegalStateException with one sentence for the operator
     */
    @UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
    public void run() {
        StartRules.check(settings, installation.facts());
    }
}

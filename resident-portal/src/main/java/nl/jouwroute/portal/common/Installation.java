package nl.jouwroute.portal.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.InstallationFacts;
import nl.jouwroute.common.InstallationRepository;
import nl.jouwroute.common.UseCase;

/** What the start and the health check ask of the database; answering at all says that it is there. */
@ApplicationScoped
@UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
public class Installation {

    @Inject
    private InstallationRepository repository;

    public InstallationFacts facts() {
        return repository.facts();
    }

    public int schemaVersion() {
        return repository.schemaVersion();
    }
}

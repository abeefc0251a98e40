package nl.jouwroute.portal.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.trajectory.TrajectoryFactRepository;
import nl.jouwroute.trajectory.TrajectoryFactRepository.Avoidance;

/** A resident reads what an advisor wrote down about not turning up: only what the advisor opened, at their request. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class ReadFacts {

    @Inject
    private TrajectoryFactRepository facts;

    /** The newest first; empty while nothing was opened. */
    public List<Avoidance> read() {
        return facts.ownAvoidances();
    }
}

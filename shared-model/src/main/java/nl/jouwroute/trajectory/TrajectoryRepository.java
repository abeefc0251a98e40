package nl.jouwroute.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/** Trajectories and their history. */
@ApplicationScoped
public class TrajectoryRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * A trajectory, to look at.
     *
     * @throws NotFound when there is no such trajectory
     */
    public Trajectory read(UUID id) {
        return found(em.find(Trajectory.class, id));
    }

    /**
     * To be changed: locked until the transaction ends.
     *
     * @throws NotFound when there is no such trajectory
     */
    public Trajectory readLocked(UUID id) {
        return found(em.find(Trajectory.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Trajectory found(Trajectory trajectory) {
        if (trajectory == null) {
            throw new NotFound("no such trajectory");
        }
        return trajectory;
    }

    /** The trajectory that accepting this lead started. */
    public Optional<Trajectory> findOfLead(UUID leadId) {
        return em.createQuery("select t from Trajectory t where t.lead.id = :lead", Trajectory.class)
                .setParameter("lead", leadId)
                .getResultStream()
                .findFirst();
    }

    /** The same, locked until the transaction ends; nothing of it is read before it is locked. */
    public Optional<Trajectory> findOfLeadLocked(UUID leadId) {
        return em.createQuery("select t.id from Trajectory t where t.lead.id = :lead", UUID.class)
                .setParameter("lead", leadId)
                .getResultStream()
                .findFirst()
                .map(this::readLocked);
    }

    /** What happened to it, newest first. */
    public List<TrajectoryEvent> events(UUID trajectoryId) {
        return em.createQuery(
                        "select e from TrajectoryEvent e join fetch e.by where e.trajectoryId = :id order by e.at desc",
                        TrajectoryEvent.class)
                .setParameter("id", trajectoryId)
                .getResultList();
    }

    public void add(Trajectory trajectory) {
        em.persist(trajectory);
    }

    public void add(TrajectoryEvent event) {
        em.persist(event);
    }
}

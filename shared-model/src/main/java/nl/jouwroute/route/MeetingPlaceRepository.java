package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/** The places in the neighbourhood; the portal sees the active ones. */
@ApplicationScoped
public class MeetingPlaceRepository {

    @PersistenceContext
    private EntityManager em;

    /** The places that residents see, by name. */
    public List<MeetingPlace> active() {
        return em.createQuery("select p from MeetingPlace p where p.active = true order by p.name", MeetingPlace.class)
                // three queries for all places, instead of two more for each
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.times")
                .setHint("eclipselink.batch", "p.closed")
                .getResultList();
    }

    /** All places, by name; for staff. */
    public List<MeetingPlace> all() {
        return em.createQuery("select p from MeetingPlace p order by p.name", MeetingPlace.class)
                .getResultList();
    }

    /**
     * @throws NotFound when there is no such place
     */
    public MeetingPlace read(UUID id) {
        MeetingPlace place = em.find(MeetingPlace.class, id);
        if (place == null) {
            throw new NotFound("no such place");
        }
        return place;
    }

    /**
     * The same, locked until the transaction ends, so that of two editors one comes after the other.
     *
     * @throws NotFound when there is no such place
     */
    public MeetingPlace readLocked(UUID id) {
        MeetingPlace place = read(id);
        em.refresh(place, LockModeType.PESSIMISTIC_WRITE);
        return place;
    }

    public void add(MeetingPlace place) {
        em.persist(place);
    }
}

package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** Also one that residents do not see. */
    public Optional<MeetingPlace> find(UUID id) {
        return Optional.ofNullable(em.find(MeetingPlace.class, id));
    }

    public void add(MeetingPlace place) {
        em.persist(place);
    }
}

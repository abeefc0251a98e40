package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What editors did to the content; for staff. */
@ApplicationScoped
public class ContentChangeRepository {

    @PersistenceContext
    private EntityManager em;

    public void add(ContentChange change) {
        em.persist(change);
    }

    /** The newest first. */
    public List<ContentChange> latest(ContentChange.Area area, int most) {
        return em.createQuery(
                        "select c from ContentChange c where c.area = :area order by c.at desc", ContentChange.class)
                .setParameter("area", area)
                .setMaxResults(most)
                .getResultList();
    }

    /** Who changed this thing last. */
    public Optional<ContentChange> lastOf(ContentChange.Area area, String item) {
        return of(area, item, 1).stream().findFirst();
    }

    /** What was done to this thing, the newest first. */
    public List<ContentChange> of(ContentChange.Area area, String item, int most) {
        return em.createQuery(
                        "select c from ContentChange c where c.area = :area and c.item = :item order by c.at desc",
                        ContentChange.class)
                .setParameter("area", area)
                .setParameter("item", item)
                .setMaxResults(most)
                .getResultList();
    }
}

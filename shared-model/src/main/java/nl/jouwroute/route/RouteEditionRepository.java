package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/** The editions of the route. The portal sees only what is or was published. */
@ApplicationScoped
public class RouteEditionRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * The edition that residents see.
     *
     * @throws IllegalStateException when there is none, which the migrate command prevents
     */
    public RouteEdition readPublished() {
        return findPublished().orElseThrow(() -> new IllegalStateException("no edition of the route is published"));
    }

    private Optional<RouteEdition> findPublished() {
        return em.createQuery("select e from RouteEdition e where e.state = :published", RouteEdition.class)
                .setParameter("published", RouteEdition.State.PUBLISHED)
                .getResultStream()
                .findFirst();
    }

    /**
     * The same, locked until the transaction ends: whoever changes or publishes an edition comes here first, so that one
     * editor comes after the other.
     */
    public RouteEdition readPublishedLocked() {
        // who waited for a colleague that published another one finds the row no longer published: then look once more
        return findPublishedLocked()
                .or(this::findPublishedLocked)
                .orElseThrow(() -> new IllegalStateException("no edition of the route is published"));
    }

    private Optional<RouteEdition> findPublishedLocked() {
        return em.createQuery("select e from RouteEdition e where e.state = :published", RouteEdition.class)
                .setParameter("published", RouteEdition.State.PUBLISHED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The draft that editors work on: the newest. */
    public Optional<RouteEdition> findDraft() {
        return em.createQuery(
                        "select e from RouteEdition e where e.state = :draft order by e.number desc",
                        RouteEdition.class)
                .setParameter("draft", RouteEdition.State.DRAFT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Number and version of the published edition, without its content: whether there is something new to read. */
    public String publishedMark() {
        return (String)
                em.createNativeQuery("select number || '.' || version from route_edition where state = 'PUBLISHED'")
                        .getResultStream()
                        .findFirst()
                        .orElse("");
    }

    /** All editions, the newest first; for staff. */
    public List<RouteEdition> all() {
        return em.createQuery("select e from RouteEdition e order by e.number desc", RouteEdition.class)
                .getResultList();
    }

    /**
     * @throws NotFound when there is no such edition
     */
    public RouteEdition read(int number) {
        return em.createQuery("select e from RouteEdition e where e.number = :number", RouteEdition.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("no such edition"));
    }

    /** The number that the next edition gets. */
    public int nextNumber() {
        return em.createQuery("select coalesce(max(e.number), 0) from RouteEdition e", Integer.class)
                        .getSingleResult()
                + 1;
    }

    public void add(RouteEdition edition) {
        em.persist(edition);
    }

    /**
     * Puts an edition in the place of the published one; also to go back to an older one.
     *
     * @param sessionKinds codes of the kinds of session that there are
     * @throws EditionStepRefused when it is not sound, or published already
     */
    public void publish(RouteEdition edition, Set<String> sessionKinds, UUID staffId, Instant now) {
        if (!EditionCheck.of(edition.content(), sessionKinds).isEmpty()) {
            throw new EditionStepRefused(EditionStepRefused.Reason.NOT_SOUND);
        }
        if (edition.state() == RouteEdition.State.PUBLISHED) {
            throw new EditionStepRefused(EditionStepRefused.Reason.IS_PUBLISHED);
        }
        findPublished().ifPresent(before -> {
            em.lock(before, LockModeType.PESSIMISTIC_WRITE);
            before.retire();
        });
        em.flush(); // the database knows one published edition at a time
        edition.publish(staffId, now);
        em.flush();
    }
}

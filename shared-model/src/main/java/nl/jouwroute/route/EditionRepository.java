package nl.jouwroute.route;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.common.NotFound;

/**
 * The editions of some content: of the route, of the plan, of the places, of the words. The portal sees only what is or was published.
 */
public abstract class EditionRepository<E extends ContentEdition<?>> {

    private static final String IN_STATE = " e where e.state = :state";

    @PersistenceContext
    private EntityManager em;

    private final Class<E> type;

    /**
     * @param type of the editions
     */
    protected EditionRepository(Class<E> type) {
        this.type = type;
    }

    private String select() {
        return "select e from " + type.getSimpleName();
    }

    /**
     * The edition that residents see.
     *
     * @throws IllegalStateException when there is none, which the migrate command prevents
     */
    public E readPublished() {
        return findPublished().orElseThrow(EditionRepository::none);
    }

    private static IllegalStateException none() {
        return new IllegalStateException("no edition is published");
    }

    /** The same; empty when there is none yet. */
    public Optional<E> findPublished() {
        return em.createQuery(select() + IN_STATE, type)
                .setParameter("state", ContentEdition.State.PUBLISHED)
                .getResultStream()
                .findFirst();
    }

    /**
     * The same, locked until the transaction ends: whoever changes or publishes an edition comes here first, so that one
     * editor comes after the other.
     */
    public E readPublishedLocked() {
        // who waited for a colleague that published another one finds the row no longer published: then look once more
        return findPublishedLocked().or(this::findPublishedLocked).orElseThrow(EditionRepository::none);
    }

    private Optional<E> findPublishedLocked() {
        return em.createQuery(select() + IN_STATE, type)
                .setParameter("state", ContentEdition.State.PUBLISHED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The draft that editors work on: the newest. */
    public Optional<E> findDraft() {
        return em.createQuery(select() + IN_STATE + " order by e.number desc", type)
                .setParameter("state", ContentEdition.State.DRAFT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Number and version of the published edition, without its content: whether there is something new to read. */
    public String publishedMark() {
        return em.createQuery("select e.number, e.version from " + type.getSimpleName() + IN_STATE, Object[].class)
                .setParameter("state", ContentEdition.State.PUBLISHED)
                .getResultStream()
                .findFirst()
                .map(row -> row[0] + "." + row[1])
                .orElse("");
    }

    /** All editions, the newest first; for staff. */
    public List<E> all() {
        return em.createQuery(select() + " e order by e.number desc", type).getResultList();
    }

    /**
     * The edition of this number, whatever its state.
     *
     * @throws NotFound when there is no such edition
     */
    public E read(int number) {
        return em.createQuery(select() + " e where e.number = :number", type)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("no such edition"));
    }

    /** The number that the next edition gets. */
    public int nextNumber() {
        return em.createQuery("select coalesce(max(e.number), 0) from " + type.getSimpleName() + " e", Integer.class)
                        .getSingleResult()
                + 1;
    }

    /**
     * Makes the first edition where the first editor who looks does that; does nothing when there is one, as there is
     * where the migrate command makes it.
     */
    public void begin(Instant now) {}

    /**
     * Makes some content the first edition, which nobody published; does nothing when there is one.
     *
     * @param table of the editions
     * @param content asked for only when it is wanted
     */
    protected void begin(String table, Supplier<? extends EditionContent> content, Instant now) {
        if (!publishedMark().isEmpty()) {
            return;
        }
        em.createNativeQuery("insert into " + table
                        + " (id, number, state, content, created_at, changed_at, published_at)"
                        + " values (cast(?1 as uuid), 1, 'PUBLISHED', cast(?2 as jsonb), ?3, ?3, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, content.get().toJson())
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    public void add(E edition) {
        em.persist(edition);
    }

    /**
     * Puts an edition in the place of the published one; also to go back to an older one.
     *
     * @param sound whether its check found nothing
     * @throws EditionStepRefused when it is not sound, or published already
     */
    protected void put(E edition, boolean sound, UUID staffId, Instant now) {
        if (!sound) {
            throw new EditionStepRefused(EditionStepRefused.Why.NOT_SOUND);
        }
        if (edition.state() == ContentEdition.State.PUBLISHED) {
            throw new EditionStepRefused(EditionStepRefused.Why.IS_PUBLISHED);
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

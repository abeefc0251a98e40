package nl.jouwroute.route;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A numbered edition of some content. It is written as a DRAFT, PUBLISHED when it is sound, and RETIRED when another one
 * takes its place; a retired one can be published again. What was ever published does not change any more: whoever wants
 * something else makes the next edition. At any time exactly one is published, which the database holds to.
 *
 * @param <C> what it holds
 */
@MappedSuperclass
public abstract class ContentEdition<C extends EditionContent> {

    /** Where an edition is in its life. */
    public enum State {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private String content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private UUID publishedBy;

    /** For JPA. */
    protected ContentEdition() {}

    /**
     * A new draft.
     *
     * @param number one more than the highest
     * @param staffId who makes it
     */
    protected ContentEdition(UUID id, int number, C content, UUID staffId, Instant now) {
        this.id = id;
        this.number = number;
        this.state = State.DRAFT;
        this.content = content.toJson();
        this.createdAt = now;
        this.createdBy = staffId;
        this.changedAt = now;
        this.changedBy = staffId;
    }

    /**
     * Replaces the content of a draft.
     *
     * @throws EditionStepRefused when it was published before
     */
    public void write(C changed, UUID staffId, Instant now) {
        if (publishedAt != null) {
            throw new EditionStepRefused(EditionStepRefused.Why.WAS_PUBLISHED);
        }
        this.content = changed.toJson();
        this.changedAt = now;
        this.changedBy = staffId;
    }

    /**
     * Makes it the edition that residents see. The one before is retired first: {@link EditionRepository#put}.
     *
     * @throws EditionStepRefused when it is published already
     */
    void publish(UUID staffId, Instant now) {
        if (state == State.PUBLISHED) {
            throw new EditionStepRefused(EditionStepRefused.Why.IS_PUBLISHED);
        }
        state = State.PUBLISHED;
        publishedAt = now;
        publishedBy = staffId;
    }

    /** Another one takes its place. */
    void retire() {
        if (state != State.PUBLISHED) {
            throw new EditionStepRefused(EditionStepRefused.Why.NOT_PUBLISHED);
        }
        state = State.RETIRED;
    }

    public UUID id() {
        return id;
    }

    /** Stands in the addresses that are made while it is published. */
    public int number() {
        return number;
    }

    /** Rises with each change. */
    public int version() {
        return version;
    }

    /** Number and version: another one when something else is published. */
    public String mark() {
        return number + "." + version;
    }

    public State state() {
        return state;
    }

    /** The content as JSON. */
    protected String json() {
        return content;
    }

    /** What it holds. */
    public abstract C content();

    /** The same as lines, to compare it with another edition. */
    public ContentLines lines() {
        return content().lines();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The staff member who made it; empty for the first, which came with the installation. */
    public Optional<UUID> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<UUID> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    /** When it was last published; empty for what never was. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Optional<UUID> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }
}

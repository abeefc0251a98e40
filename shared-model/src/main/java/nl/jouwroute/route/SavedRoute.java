package nl.jouwroute.route;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers that a resident kept of the route; one per resident, the newest. The steps follow from them. */
@Entity
@Table(name = "saved_route")
public class SavedRoute {

    @Id
    @Column(name = "resident_id")
    private UUID residentId;

    @Version
    private int version;

    private int edition;

    private String codes;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "entered_with")
    private String enteredWith;

    /** For JPA. */
    protected SavedRoute() {}

    /** The number of the edition that was answered; the one of today may be another. */
    public int edition() {
        return edition;
    }

    /** The codes of the chosen answers, as in addresses. */
    public List<String> codes() {
        return codes.isEmpty() ? List.of() : List.of(codes.split("\\."));
    }

    /** Who sat beside the resident when it was saved; empty for nobody. */
    public Optional<String> enteredWith() {
        return Optional.ofNullable(enteredWith);
    }

    public Instant savedAt() {
        return savedAt;
    }
}

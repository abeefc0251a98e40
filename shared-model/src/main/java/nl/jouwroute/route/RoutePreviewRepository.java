package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Tokens;

/** Tickets with which an editor sees the draft in the portal, as residents would; nobody else sees it. */
@ApplicationScoped
public class RoutePreviewRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * Gives a ticket; what is over is thrown away.
     *
     * @return the token to carry; only its hash is kept
     */
    public String give(int edition, UUID staffId, Instant now) {
        String token = Tokens.create();
        em.createNativeQuery("delete from route_preview where until <= ?1")
                .setParameter(1, Timestamp.from(now))
                .executeUpdate();
        em.createNativeQuery("insert into route_preview (token_hash, edition, staff_id, until)"
                        + " values (?1, ?2, cast(?3 as uuid), ?4)")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, edition)
                .setParameter(3, staffId)
                .setParameter(4, Timestamp.from(now.plus(PreviewedRoute.LIFE)))
                .executeUpdate();
        return token;
    }

    /** The edition that a ticket is for; empty when there is no such ticket, or its time is over. */
    public Optional<RouteShelf.Shelved> find(String token, Instant now) {
        List<?> rows = em.createNativeQuery(
                        "select number, content from draft_to_show(cast(?1 as text), cast(?2 as timestamptz))")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row ->
                        new RouteShelf.Shelved(((Number) row[0]).intValue(), RouteContent.fromJson(row[1].toString())));
    }
}

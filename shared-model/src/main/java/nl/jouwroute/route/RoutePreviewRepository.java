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
     * The numbers of the editions that a ticket shows.
     *
     * @param plan of the questions of the plan
     * @param places null while no editor looked at them yet
     * @param texts of the words of the portal; null while nobody wrote any
     */
    public record Shown(int route, int plan, Integer places, Integer texts) {}

    /**
     * Gives a ticket; what is over is thrown away.
     *
     * @return the token to carry; only its hash is kept
     */
    public String give(Shown shown, UUID staffId, Instant now) {
        String token = Tokens.create();
        em.createNativeQuery("delete from route_preview where until <= ?1")
                .setParameter(1, Timestamp.from(now))
                .executeUpdate();
        em.createNativeQuery(
                        "insert into route_preview (token_hash, edition, plan_edition, place_edition, text_edition,"
                                + " staff_id, until) values (?1, ?2, ?3, cast(?4 as integer), cast(?5 as integer), cast(?6 as uuid), ?7)")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, shown.route())
                .setParameter(3, shown.plan())
                .setParameter(4, shown.places())
                .setParameter(5, shown.texts())
                .setParameter(6, staffId)
                .setParameter(7, Timestamp.from(now.plus(PreviewedRoute.LIFE)))
                .executeUpdate();
        return token;
    }

    /** The edition of the route that a ticket is for; empty when there is no such ticket, or its time is over. */
    public Optional<RouteShelf.Shelved> find(String token, Instant now) {
        return shown("draft_to_show", token, now)
                .map(draft -> new RouteShelf.Shelved(draft.number(), RouteContent.fromJson(draft.json())));
    }

    /** The same of the questions of the plan, as they are stored. */
    public Optional<Draft> findPlan(String token, Instant now) {
        return shown("plan_draft_to_show", token, now);
    }

    /** The same of the words of the portal, as they are stored. */
    public Optional<Draft> findTexts(String token, Instant now) {
        return shown("text_draft_to_show", token, now);
    }

    /** The same of the places. */
    public Optional<Places> findPlaces(String token, Instant now) {
        return shown("place_draft_to_show", token, now)
                .map(draft -> new Places(draft.number(), PlaceSet.fromJson(draft.json())));
    }

    /** An edition of the places. */
    public record Places(int number, PlaceSet content) {}

    /** An edition as it is stored. */
    public record Draft(int number, String json) {}

    private Optional<Draft> shown(String function, String token, Instant now) {
        List<?> rows = em.createNativeQuery(
                        "select number, content from " + function + "(cast(?1 as text), cast(?2 as timestamptz))")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Draft(((Number) row[0]).intValue(), row[1].toString()));
    }
}

package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** What the database tells a resident about themselves, under the role RESIDENT: always the caller's own. */
@ApplicationScoped
public class MyDataRepository {

    @PersistenceContext
    private EntityManager em;

    /** What stays behind when somebody leaves. */
    public enum Stays {
        /** Somebody worked with them: the case file, with the name and how to reach them. */
        FILE,
        /** Somebody called, or was to call: that and when, with the name. */
        ASKED,
        /** Nothing with a name in it. */
        NOTHING
    }

    /**
     * A look of a staff member at something of the resident.
     *
     * @param action as in the audit, such as {@code PLAN_VIEWED}
     */
    public record Look(Instant at, String action) {}

    /** Who looked, the newest first. */
    public List<Look> whoLooked() {
        List<?> rows = em.createNativeQuery("select looked_at, action from who_looked_at_me()")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Look(((Timestamp) row[0]).toInstant(), (String) row[1]))
                .toList();
    }

    /** Every own row, by table. */
    public JsonObject rows() {
        return json("select cast(all_my_rows() as text)");
    }

    /** What staff have: leads, contacts, trajectories, messages. */
    public JsonObject caseFile() {
        return json("select cast(my_case_file() as text)");
    }

    private JsonObject json(String query) {
        String text = (String) em.createNativeQuery(query).getSingleResult();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    public Stays whatStays() {
        return Stays.valueOf(
                (String) em.createNativeQuery("select what_stays_of_me()").getSingleResult());
    }

    /** Removes the account and all that the resident made, at once and for good; videos were deleted before. */
    public void leave(Instant now) {
        em.flush();
        em.createNativeQuery("select 1 from leave_for_good(?1)")
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        em.clear();
    }
}

package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/** The toolkit for at the door. */
@ApplicationScoped
public class ToolkitRepository {

    @PersistenceContext
    private EntityManager em;

    /** All of it, by section and in order. */
    public List<ToolkitItem> all() {
        List<?> rows = em.createNativeQuery("select id, section, title, owner, words, link, hint, position"
                        + " from toolkit_item order by section, position, title")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ToolkitItem(
                        (UUID) row[0],
                        ToolkitItem.Section.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        ((Number) row[7]).intValue()))
                .toList();
    }

    /** Adds a line, or changes the one with this id. */
    public void put(ToolkitItem item) {
        Query query =
                em.createNativeQuery("insert into toolkit_item (id, section, title, owner, words, link, hint, position)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (id) do update set section = excluded.section,"
                        + " title = excluded.title, owner = excluded.owner, words = excluded.words, link = excluded.link,"
                        + " hint = excluded.hint, position = excluded.position");
        query.setParameter(1, item.id())
                .setParameter(2, item.section().name())
                .setParameter(3, item.title())
                .setParameter(4, item.owner())
                .setParameter(5, item.words())
                .setParameter(6, item.link())
                .setParameter(7, item.hint())
                .setParameter(8, item.position())
                .executeUpdate();
    }

    public void remove(UUID id) {
        em.createNativeQuery("delete from toolkit_item where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}

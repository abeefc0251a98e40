package nl.jouwroute.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows that a form adds to a trajectory, each once: all their tables begin with who wrote it, with which form and when.
 * Only constants of this package become SQL.
 */
@ApplicationScoped
class FormRowRepository {

    private static final int BEFORE = 5;

    @PersistenceContext
    private EntityManager em;

    /** A column beside those that every table has; a text, a number, a day, an id, or null. */
    record Column(String name, Object value) {}

    /** False when this form was posted before. */
    boolean add(String table, FormEntry entry, Column... columns) {
        String names = IntStream.range(0, columns.length)
                .mapToObj(i -> ", " + columns[i].name())
                .collect(Collectors.joining());
        String places = IntStream.range(0, columns.length)
                .mapToObj(i -> ", ?" + (i + 1 + BEFORE))
                .collect(Collectors.joining());
        Query insert = em.createNativeQuery("insert into " + table + " (id, trajectory_id, staff_id, form_key, at"
                        + names + ") values (?1, ?2, ?3, ?4, ?5" + places + ") on conflict (form_key) do nothing")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, entry.trajectoryId())
                .setParameter(3, entry.by())
                .setParameter(4, entry.formKey())
                .setParameter(BEFORE, Timestamp.from(entry.now()));
        for (int i = 0; i < columns.length; i++) {
            Object value = columns[i].value();
            insert.setParameter(i + 1 + BEFORE, value instanceof LocalDate day ? day.toString() : value);
        }
        return insert.executeUpdate() == 1;
    }

    /** These columns of a trajectory's rows, newest first; the row is called r, and who wrote it s. */
    List<Object[]> newestFirst(String table, String columns, UUID trajectoryId) {
        List<?> rows = em.createNativeQuery("select " + columns + " from " + table
                        + " r join staff_member s on s.id = r.staff_id"
                        + " where r.trajectory_id = ?1 order by r.at desc, r.id")
                .setParameter(1, trajectoryId)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** Says once how a row of this trajectory ended; false when that was said before, or there is no such row. */
    boolean end(String table, UUID trajectoryId, UUID id, String ending, Instant now) {
        return em.createNativeQuery("update " + table + " set ending = ?3, ended_at = ?4"
                                + " where id = ?1 and trajectory_id = ?2 and ending is null")
                        .setParameter(1, id)
                        .setParameter(2, trajectoryId)
                        .setParameter(3, ending)
                        .setParameter(4, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    static LocalDate day(Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }
}

package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jouwroute.common.NotFound;

/** The people who work here. */
@ApplicationScoped
public class StaffRepository {

    @PersistenceContext
    private EntityManager em;

    public Optional<StaffMember> find(UUID id) {
        return Optional.ofNullable(em.find(StaffMember.class, id));
    }

    /**
     * Somebody of the staff, also who left.
     *
     * @throws NotFound when there is no such member
     */
    public StaffMember read(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("no such member of staff"));
    }

    public Optional<StaffMember> findBySubject(String subject) {
        return one("select s from StaffMember s where s.subject = :value", subject);
    }

    /** The e-mail address in lower case. */
    public Optional<StaffMember> findByEmail(String email) {
        return one("select s from StaffMember s where s.email = :value", email);
    }

    /** Everybody who may be given leads, by name. */
    public List<StaffMember> active() {
        return em.createQuery("select s from StaffMember s where s.active = true order by s.name", StaffMember.class)
                .getResultList();
    }

    /** Keeps the roles with which somebody logged in, to find people by. */
    public void keepRoles(UUID staffId, Collection<String> roles) {
        em.createNativeQuery("update staff_member set roles = string_to_array(?2, ',')"
                        + " where id = ?1 and roles <> string_to_array(?2, ',')")
                .setParameter(1, staffId)
                .setParameter(2, roles.stream().sorted().collect(Collectors.joining(",")))
                .executeUpdate();
    }

    /** The columns that somebody wants to see of a list; empty when they never chose. */
    public List<String> columns(UUID staffId, String list) {
        List<?> rows = em.createNativeQuery(
                        "select array_to_string(columns, ',') from staff_list" + " where staff_id = ?1 and list = ?2")
                .setParameter(1, staffId)
                .setParameter(2, list)
                .getResultList();
        return rows.stream()
                .map(String.class::cast)
                .flatMap(joined -> Stream.of(joined.split(",")))
                .toList();
    }

    public void keepColumns(UUID staffId, String list, Collection<String> columns) {
        em.createNativeQuery("insert into staff_list (staff_id, list, columns)"
                        + " values (?1, ?2, string_to_array(?3, ',')) on conflict (staff_id, list)"
                        + " do update set columns = excluded.columns")
                .setParameter(1, staffId)
                .setParameter(2, list)
                .setParameter(3, String.join(",", columns))
                .executeUpdate();
    }

    public void add(StaffMember member) {
        em.persist(member);
    }

    private Optional<StaffMember> one(String query, String value) {
        return em.createQuery(query, StaffMember.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}

package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jouwroute.common.NotFound;

/** Accounts, persons and how to reach them; under the role RESIDENT only the caller's own. */
@ApplicationScoped
public class ResidentRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * An account.
     *
     * @throws NotFound when there is no such account, or it is not the caller's
     */
    public Resident read(UUID residentId) {
        Resident resident = em.find(Resident.class, residentId);
        if (resident == null) {
            throw new NotFound("no such resident");
        }
        return resident;
    }

    public Optional<Person> findPerson(UUID personId) {
        return Optional.ofNullable(em.find(Person.class, personId));
    }

    /** The persons behind these accounts, by account. */
    public Map<UUID, Person> personsOf(Collection<UUID> residentIds) {
        if (residentIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select r from Resident r join fetch r.person where r.id in :ids", Resident.class)
                .setParameter("ids", residentIds)
                .getResultStream()
                .collect(Collectors.toMap(Resident::id, Resident::person));
    }

    /** The account of a person, when there is one. */
    public Optional<Resident> findOfPerson(UUID personId) {
        return em.createQuery("select r from Resident r where r.person.id = :person", Resident.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** A number or address that a person leaves without proving it; once. */
    public void leave(UUID personId, ContactAddress address) {
        em.createNativeQuery("insert into contact_point (id, person_id, kind, address) values (?1, ?2, ?3, ?4)"
                        + " on conflict do nothing")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, personId)
                .setParameter(3, address.kind().name())
                .setParameter(4, address.value())
                .executeUpdate();
    }

    /** Takes an own contact point away; false when there is none, or it is the last to log in with. */
    public boolean drop(UUID contactPointId) {
        return (Boolean) em.createNativeQuery("select drop_my_address(?1)")
                .setParameter(1, contactPointId)
                .getSingleResult();
    }

    /** The person's contact points, verified ones first. */
    public List<ContactPoint> contactPoints(UUID personId) {
        return em.createQuery(
                        "select c from ContactPoint c where c.personId = :person"
                                + " order by case when c.verifiedAt is null then 1 else 0 end, c.kind, c.address",
                        ContactPoint.class)
                .setParameter("person", personId)
                .getResultList();
    }
}

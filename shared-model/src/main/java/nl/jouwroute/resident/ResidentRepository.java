package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/** Accounts, persons and how to reach them; under the role RESIDENT only the caller's own. */
@ApplicationScoped
public class ResidentRepository {

    @PersistenceContext
    private EntityManager em;

    /**
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

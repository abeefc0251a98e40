package nl.jouwroute.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Profiles; under the role RESIDENT only the caller's own. */
@ApplicationScoped
public class ProfileRepository {

    @PersistenceContext
    private EntityManager em;

    /** The resident's profile, to be read. */
    public Optional<Profile> find(UUID residentId) {
        return profile(residentId, LockModeType.NONE);
    }

    /** The resident's profile, to be changed: locked until the transaction ends, and made where there is none. */
    public Profile openLocked(UUID residentId, Instant now) {
        em.createNativeQuery("insert into profile (id, resident_id, created_at, changed_at)"
                        + " values (?1, ?2, ?3, ?3) on conflict (resident_id) do nothing")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, residentId)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
        return profile(residentId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new IllegalStateException("the profile just made is not there"));
    }

    private Optional<Profile> profile(UUID residentId, LockModeType lock) {
        return em.createQuery("select p from Profile p where p.residentId = :resident", Profile.class)
                .setParameter("resident", residentId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** For staff: this person's profile. */
    public Optional<Profile> findOfPerson(UUID personId) {
        return em.createQuery(
                        "select p from Profile p, Resident r where r.id = p.residentId and r.person.id = :person",
                        Profile.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }
}

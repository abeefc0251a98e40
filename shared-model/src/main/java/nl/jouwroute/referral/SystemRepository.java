package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.resident.ContactAddress;

/** Which organisation a system belongs to, and its mentors; under the role SYSTEM, which may ask nothing else. */
@ApplicationScoped
public class SystemRepository {

    @PersistenceContext
    private EntityManager em;

    /** The organisation of a client that may put people forward. */
    public Optional<UUID> organisationOf(String client) {
        return Optional.ofNullable((UUID) em.createNativeQuery("select system_known(?1)")
                .setParameter(1, client)
                .getSingleResult());
    }

    /** The mentor with this work address, of the client's organisation. */
    public Optional<UUID> mentor(String client, ContactAddress workAddress) {
        return Optional.ofNullable((UUID) em.createNativeQuery("select system_mentor(?1, ?2)")
                .setParameter(1, client)
                .setParameter(2, workAddress.value())
                .getSingleResult());
    }

    /** The mentor of a referral of the client's organisation. */
    public Optional<UUID> mentorOf(String client, UUID referralId) {
        return Optional.ofNullable((UUID) em.createNativeQuery("select system_mentor_of(?1, ?2)")
                .setParameter(1, client)
                .setParameter(2, referralId)
                .getSingleResult());
    }
}

package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers to requests for consent; only ever added to. */
@ApplicationScoped
public class ConsentRepository {

    @PersistenceContext
    private EntityManager em;

    public void add(Consent consent) {
        em.persist(consent);
    }

    /** The answer that counts now; empty when never asked. */
    public Optional<Consent> findNewest(UUID personId, ConsentPurpose purpose) {
        return em
                .createQuery(
                        "select c from Consent c where c.personId = :person and c.purpose = :purpose"
                                + " order by c.at desc",
                        Consent.class)
                .setParameter("person", personId)
                .setParameter("purpose", purpose)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The answers that count now, by what they are for. */
    public Map<ConsentPurpose, Consent> newestOf(UUID personId) {
        Map<ConsentPurpose, Consent> newest = new EnumMap<>(ConsentPurpose.class);
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            findNewest(personId, purpose).ifPresent(consent -> newest.put(purpose, consent));
        }
        return newest;
    }

    /** True when the newest answer is yes. */
    public boolean isGiven(UUID personId, ConsentPurpose purpose) {
        return findNewest(personId, purpose).map(Consent::isGiven).orElse(false);
    }
}

package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/** Recordings as the workers and the players see them; under the role RESIDENT only the caller's own. */
@ApplicationScoped
public class SpokenAnswerRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * A recording.
     *
     * @throws NotFound no such recording, or not the caller's
     */
    public SpokenAnswer read(UUID id) {
        return Optional.ofNullable(em.find(SpokenAnswer.class, id))
                .orElseThrow(() -> new NotFound("no such recording"));
    }

    /**
     * Takes the recording that waits longest in hand, so that no other worker does.
     *
     * @param token the worker's own; what it finds is accepted with this token only
     * @param until after this, others may think that the worker died
     */
    public Optional<SpokenAnswer> takeInHand(UUID token, Instant now, Instant until) {
        List<?> ids = em.createNativeQuery("select id from spoken_answer where state = 'RECEIVED'"
                        + " and (lease_until is null or lease_until <= ?1)"
                        + " order by received_at limit 1 for update skip locked")
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst().map(id -> {
            SpokenAnswer recording = em.find(SpokenAnswer.class, id);
            em.refresh(recording);
            recording.takeInHand(token, until);
            return recording;
        });
    }

    /** Recordings of which all files may go: thrown away or refused. */
    public List<UUID> withFilesToRemove(int atMost) {
        return em.createQuery(
                        "select r.id from SpokenAnswer r where r.filesGoneAt is null and r.state in"
                                + " (nl.jouwroute.plan.SpokenAnswer.State.DELETED, nl.jouwroute.plan.SpokenAnswer.State.REJECTED)",
                        UUID.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Recordings whose row went before their files did: with the account. */
    public List<UUID> forgotten(int atMost) {
        List<?> ids = em.createNativeQuery("select id from forgotten_recording order by id")
                .setMaxResults(atMost)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** The files of a forgotten recording are gone too. */
    public void forgetFully(UUID id) {
        em.createNativeQuery("delete from forgotten_recording where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Recordings that can be played, of which the original is still there. */
    public List<UUID> withOriginalToRemove(int atMost) {
        return em.createQuery(
                        "select r.id from SpokenAnswer r where r.originalGoneAt is null and r.state ="
                                + " nl.jouwroute.plan.SpokenAnswer.State.READY",
                        UUID.class)
                .setMaxResults(atMost)
                .getResultList();
    }
}

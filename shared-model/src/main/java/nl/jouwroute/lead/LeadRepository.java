package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.SqlState;

/** Leads as the staff works on them; what arrives is written by {@link LeadIntake}. */
@ApplicationScoped
public class LeadRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * A lead, to look at.
     *
     * @throws NotFound when there is no such lead
     */
    public Lead read(UUID leadId) {
        return found(em.find(Lead.class, leadId));
    }

    /**
     * A lead to be changed: locked until the transaction ends, so that two advisors come one after the other.
     *
     * @throws NotFound when there is no such lead
     */
    public Lead readLocked(UUID leadId) {
        return found(em.find(Lead.class, leadId, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Lead found(Lead lead) {
        if (lead == null) {
            throw new NotFound("no such lead");
        }
        return lead;
    }

    /** Whether another lead of the same person runs in the same track. */
    public boolean isAnotherOpen(Lead lead) {
        return isAnotherOpen(lead, lead.track());
    }

    /** Whether another lead of the same person runs in this track. */
    boolean isAnotherOpen(Lead lead, Track track) {
        return em.createQuery(
                                "select count(l) from Lead l where l.person = :person and l.track.track = :track"
                                        + " and l.ending.at is null and l.id <> :id",
                                Long.class)
                        .setParameter("person", lead.person())
                        .setParameter("track", track)
                        .setParameter("id", lead.id())
                        .getSingleResult()
                > 0;
    }

    /**
     * Writes the lead now that it came to run in a track, waiting for who opens one there at this moment.
     *
     * @throws LeadRefused ANOTHER_RUNS when they did
     */
    public void claimTrack() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (SqlState.of(e).filter(SqlState.UNIQUE_VIOLATION::equals).isPresent()) {
                throw new LeadRefused(LeadRefused.Why.ANOTHER_RUNS);
            }
            throw e;
        }
    }

    /** The newest lead of a person, open ones first. */
    public Optional<UUID> findNewestOf(UUID personId) {
        return em.createQuery(
                        "select l.id from Lead l where l.person.id = :person"
                                + " order by case when l.ending.at is null then 0 else 1 end, l.firstResponse.receivedAt desc",
                        UUID.class)
                .setParameter("person", personId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many things arrived on it. */
    public long countSignals(UUID leadId) {
        return em.createQuery("select count(s) from LeadSignal s where s.leadId = :lead", Long.class)
                .setParameter("lead", leadId)
                .getSingleResult();
    }

    /** The other leads of this person that nobody decided on, locked. */
    public List<Lead> lockUndecidedBeside(Lead lead) {
        return em.createQuery(
                        "select l from Lead l where l.person = :person and l.id <> :id and l.ending.at is null"
                                + " and l.state <> nl.jouwroute.lead.LeadState.ACCEPTED order by l.id",
                        Lead.class)
                .setParameter("person", lead.person())
                .setParameter("id", lead.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What arrived, newest first. */
    public List<LeadSignal> signals(UUID leadId) {
        return em.createQuery("select s from LeadSignal s where s.leadId = :lead order by s.at desc", LeadSignal.class)
                .setParameter("lead", leadId)
                .getResultList();
    }

    /**
     * What arrived since then and nobody dealt with, the oldest first: a plan that was not discussed, a video that nobody
     * judged, anything else until somebody tried to reach this person. Answers are not among it.
     */
    List<LeadSignal> unread(UUID leadId, Instant since) {
        List<?> ids = em.createNativeQuery("select s.id from lead_signal s where s.lead_id = ?1 and s.at > ?2"
                        + " and case s.kind when 'REPLY' then false"
                        + " when 'PLAN' then exists (select from plan_version v"
                        + " join future_plan f on f.id = v.plan_id and coalesce(f.discussed_at < v.submitted_at, true)"
                        + " where v.id = s.subject_id)"
                        + " when 'VIDEO' then exists (select from video_cv c where c.id = s.subject_id and c.state = 'READY')"
                        + " else not exists (select from contact_attempt a where a.lead_id = s.lead_id and a.at >= s.at) end"
                        + " order by s.at, s.id")
                .setParameter(1, leadId)
                .setParameter(2, Timestamp.from(since))
                .getResultList();
        return ids.stream().map(id -> em.find(LeadSignal.class, id)).toList();
    }

    /** It stands on another lead from now on. */
    void move(LeadSignal signal, Lead to) {
        em.createNativeQuery("update lead_signal set lead_id = ?2 where id = ?1")
                .setParameter(1, signal.id())
                .setParameter(2, to.id())
                .executeUpdate();
    }

    /** Through whose hands it went, newest first. */
    public List<LeadAssignment> assignments(UUID leadId) {
        return em.createQuery(
                        "select a from LeadAssignment a join fetch a.advisor join fetch a.assignedBy"
                                + " where a.leadId = :lead order by a.at desc",
                        LeadAssignment.class)
                .setParameter("lead", leadId)
                .getResultList();
    }

    /** The attempts to reach this person, newest first. */
    public List<ContactAttempt> attempts(UUID leadId) {
        return em.createQuery(
                        "select a from ContactAttempt a join fetch a.by where a.leadId = :lead order by a.at desc",
                        ContactAttempt.class)
                .setParameter("lead", leadId)
                .getResultList();
    }

    /** What this form made before. */
    public Optional<ContactAttempt> findAttempt(UUID formKey) {
        return em.createQuery("select a from ContactAttempt a where a.formKey = :key", ContactAttempt.class)
                .setParameter("key", formKey)
                .getResultStream()
                .findFirst();
    }

    public void add(ContactAttempt attempt) {
        em.persist(attempt);
    }

    public void add(LeadAssignment assignment) {
        em.persist(assignment);
    }
}

package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.resident.ContactAddress;

/**
 * Referrals as mentors and young people may see them. The narrow roles see few columns, hence plain SQL; what the
 * database lets through is written in {@code V1__core.sql}.
 */
@ApplicationScoped
public class ReferralRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * The mentor's own data and school, under the role REFERRER.
     *
     * @throws NotFound when this is not the mentor who is logged in
     */
    public ReferringMentor readMentor(UUID mentorId) {
        List<?> rows = em.createNativeQuery(
                        "select m.id, m.name, o.id, o.name from mentor m"
                                + " join referring_organisation o on o.id = m.organisation_id where m.id = ?1 and m.active and o.active")
                .setParameter(1, mentorId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ReferringMentor((UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3]))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such mentor"));
    }

    /** The mentor with this work address, while active; under the role LOGIN. */
    public Optional<UUID> findRegistered(ContactAddress workAddress) {
        List<?> ids = em.createNativeQuery("select m.id from mentor m join referring_organisation o"
                        + " on o.id = m.organisation_id where m.email = ?1 and m.active and o.active")
                .setParameter(1, workAddress.value())
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    /** Makes two posts of one form wait for each other until the end of the transaction. */
    void lockForm(UUID formKey) {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 11))) as locked")
                .setParameter(1, formKey.toString())
                .getSingleResult();
    }

    /** What this form made before, if it was posted before. */
    Optional<UUID> findByForm(UUID formKey) {
        List<?> ids = em.createNativeQuery("select id from referral where form_key = ?1")
                .setParameter(1, formKey)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    /** The hash of the request that made it; null for a form. */
    String markOf(UUID referralId) {
        return (String) em.createNativeQuery("select form_mark from referral where id = ?1")
                .setParameter(1, referralId)
                .getSingleResult();
    }

    /** Somebody who has this address and said: do not approach me. */
    Optional<UUID> findObjector(ContactAddress address) {
        UUID id = (UUID) em.createNativeQuery("select objector(?1, ?2)")
                .setParameter(1, address.kind().name())
                .setParameter(2, address.value())
                .getSingleResult();
        return Optional.ofNullable(id);
    }

    /** Stores a new thing now, so that what refers to it can follow. */
    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    /**
     * Takes one of the mentor's own back, with all that follows; under the role REFERRER.
     *
     * @return what it was about (REFERRAL) and what it ended (LEAD); nothing when it cannot be taken back (any more)
     */
    List<ObjectionRepository.Ended> withdraw(UUID id, Instant now) {
        List<?> rows = em.createNativeQuery("select what, which from withdraw_referral(?1, ?2)")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ObjectionRepository.Ended((String) row[0], (UUID) row[1]))
                .toList();
    }

    /** Whom one of the mentor's own is about, and how far it is; under the role REFERRER. */
    record Standing(UUID personId, ReferralState state) {}

    /** @throws NotFound when this mentor has no such referral */
    Standing standing(UUID mentorId, UUID id) {
        List<?> rows = em.createNativeQuery("select person_id, state from referral where id = ?1 and mentor_id = ?2")
                .setParameter(1, id)
                .setParameter(2, mentorId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Standing((UUID) row[0], ReferralState.valueOf((String) row[1])))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such referral"));
    }

    private static final String OWN = "select r.id, r.named, r.received_at, r.state,"
            + " exists (select from lead l where l.person_id = r.person_id and l.ended_at is null),"
            + " exists (select from lead l where l.person_id = r.person_id and l.responded_at is not null)"
            + " from referral r where r.mentor_id = ?1";

    /** The mentor's own referrals, newest first; under the role REFERRER. */
    public List<OwnReferral> ofMentor(UUID mentorId) {
        return own(em.createNativeQuery(OWN + " order by r.received_at desc, r.id limit 200")
                .setParameter(1, mentorId)
                .getResultList());
    }

    /** One of the mentor's own; under the role REFERRER. */
    public Optional<OwnReferral> findOwn(UUID mentorId, UUID id) {
        return own(em.createNativeQuery(OWN + " and r.id = ?2")
                        .setParameter(1, mentorId)
                        .setParameter(2, id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private static List<OwnReferral> own(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new OwnReferral(
                        (UUID) row[0],
                        (String) row[1],
                        ((Timestamp) row[2]).toInstant(),
                        phase(ReferralState.valueOf((String) row[3]), (Boolean) row[4], (Boolean) row[5])))
                .toList();
    }

    private static OwnReferral.Phase phase(ReferralState state, boolean open, boolean responded) {
        if (state.isOver() || !open) {
            return OwnReferral.Phase.CLOSED;
        }
        return responded || state == ReferralState.JOINED ? OwnReferral.Phase.IN_CONTACT : OwnReferral.Phase.RECEIVED;
    }

    /** By whom and why this person was referred, newest first; under the role RESIDENT, so of the resident named only. */
    public List<ReferralView> ofPerson(UUID personId) {
        List<?> rows = em.createNativeQuery(
                        "select r.reason, r.explanation, o.name, m.name, r.received_at from referral r"
                                + " join mentor m on m.id = r.mentor_id join referring_organisation o on o.id = r.organisation_id"
                                + " where r.person_id = ?1 order by r.received_at desc, r.id")
                .setParameter(1, personId)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private static ReferralView view(Object[] row) {
        return new ReferralView(
                ReferralReason.valueOf((String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Timestamp) row[4]).toInstant());
    }
}

package nl.jouwroute.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/** Handovers: as the sender works with them, and as a partner reads them. */
@ApplicationScoped
public class HandoverRepository {

    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager em;

    /**
     * A handover, to look at.
     *
     * @throws NotFound when there is no such handover
     */
    public Handover read(UUID id) {
        return found(em.find(Handover.class, id));
    }

    /**
     * Which lead it is about; nothing else of it is read.
     *
     * @throws NotFound when there is no such handover
     */
    public UUID readLead(UUID id) {
        return em.createQuery("select h.lead.id from Handover h where h.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("no such handover"));
    }

    /** As {@link #read}, locked until the transaction ends; its trajectory and lead are locked before it. */
    public Handover readLocked(UUID id) {
        return found(em.find(Handover.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Handover found(Handover handover) {
        if (handover == null) {
            throw new NotFound("no such handover");
        }
        return handover;
    }

    public void add(Handover handover) {
        em.persist(handover);
    }

    /** Whether this form made one before. */
    public boolean isKnown(UUID formKey) {
        return has("select h from Handover h where h.formKey = :value", formKey);
    }

    /** Whether one waits for an answer. */
    public boolean isOffered(UUID leadId) {
        return has(
                "select h from Handover h where h.lead.id = :value"
                        + " and h.state = nl.jouwroute.handover.HandoverState.OFFERED",
                leadId);
    }

    /**
     * A no holds until the person says something else: that they were asked again and are silent is no answer.
     *
     * @throws HandoverRefused YES_MISSING, after a no about this lead
     */
    public void requireNoStandingNo(UUID leadId, Say say) {
        if (say.answer() != Say.Answer.NO_ANSWER) {
            return;
        }
        List<?> newest = em.createNativeQuery("select said from handover where lead_id = ?1 and said in ('YES', 'NO')"
                        + " order by asked_on desc, offered_at desc, said limit 1")
                .setParameter(1, leadId)
                .getResultList();
        if (newest.contains("NO")) {
            throw new HandoverRefused(HandoverRefused.Why.YES_MISSING);
        }
    }

    private boolean has(String query, UUID value) {
        return em.createQuery(query, Handover.class)
                .setParameter("value", value)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** What was offered of a lead, newest first. */
    public List<Sent> ofLead(UUID leadId) {
        List<?> rows = em.createNativeQuery("select h.id, o.name, h.state, h.said, h.asked_on, s.name, h.offered_at,"
                        + " h.answered_at, h.reason from handover h join partner_organisation o on o.id = h.organisation_id"
                        + " join staff_member s on s.id = h.offered_by where h.lead_id = ?1"
                        + " order by h.offered_at desc, h.id")
                .setParameter(1, leadId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Sent(
                        (UUID) row[0],
                        (String) row[1],
                        HandoverState.valueOf((String) row[2]),
                        new Say(Say.Answer.valueOf((String) row[3]), ((Date) row[4]).toLocalDate()),
                        (String) row[5],
                        instant(row[6]),
                        instant(row[7]),
                        (String) row[8]))
                .toList();
    }

    /**
     * A handover as the sender sees it.
     *
     * @param answeredAt null while it was not answered
     * @param reason why it was refused; null else
     */
    public record Sent(
            UUID id,
            String partner,
            HandoverState state,
            Say say,
            String by,
            Instant offeredAt,
            Instant answeredAt,
            String reason) {}

    /** What the caller's organisation was offered or took, while the copy is there, under the role PARTNER: those that wait first. */
    public List<Received> received() {
        List<?> rows = em.createNativeQuery("select id, state, cast(content as text), offered_at, answered_at"
                        + " from handover where content is not null order by state = 'OFFERED' desc, offered_at desc, id limit "
                        + MOST)
                .getResultList();
        return rows.stream().map(row -> received((Object[]) row)).toList();
    }

    /** One of these; empty when it is not theirs, was refused or taken back, or is not there. */
    public Optional<Received> findReceived(UUID id) {
        List<?> rows = em.createNativeQuery(
                        "select id, state, cast(content as text), offered_at, answered_at from handover"
                                + " where id = ?1 and content is not null")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().map(row -> received((Object[]) row)).findFirst();
    }

    /** Empties the copies that were taken over before then; the handover stays. */
    public List<Forgotten> forgetCopies(Instant before) {
        List<?> rows = em.createNativeQuery("update handover h set content = null, version = h.version + 1 from lead l"
                        + " where l.id = h.lead_id and h.state = 'ACCEPTED' and h.content is not null"
                        + " and h.answered_at < ?1 returning h.id, l.person_id")
                .setParameter(1, Timestamp.from(before))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Forgotten((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** A handover whose copy was emptied, and about whom it was. */
    public record Forgotten(UUID id, UUID personId) {}

    private static Received received(Object[] row) {
        return new Received(
                (UUID) row[0],
                HandoverState.valueOf((String) row[1]),
                HandoverContent.fromJson((String) row[2]),
                instant(row[3]),
                instant(row[4]));
    }

    /**
     * A handover as the partner sees it.
     *
     * @param answeredAt null while it was not answered
     */
    public record Received(
            UUID id, HandoverState state, HandoverContent content, Instant offeredAt, Instant answeredAt) {}

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}

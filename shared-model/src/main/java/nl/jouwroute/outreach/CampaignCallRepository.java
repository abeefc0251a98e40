package nl.jouwroute.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.resident.PersonNames;
import nl.jouwroute.resident.PhoneNumbers;

/** Who of a campaign's group is to be called, in order, and what came of each call. */
@ApplicationScoped
public class CampaignCallRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * Somebody to call.
     *
     * @param opened looked at the page of their code
     * @param flyerAt when the flyer was made; may be null
     * @param attempts how often somebody called
     * @param lastAt the last of these; may be null
     * @param again when to call again; may be null
     */
    public record Call(
            UUID memberId,
            UUID personId,
            String called,
            String phone,
            Instant flyerAt,
            boolean opened,
            int attempts,
            Instant lastAt,
            LocalDate again) {}

    private static final String CALLS = "select g.member_id, g.person_id, " + PersonNames.OF_P + ", n.address,"
            + " (select max(i.created_at) from invitation i where i.campaign_member_id = any(g.member_ids) and i.via = 'FLYER'),"
            + " exists (select from invitation i where i.campaign_member_id = any(g.member_ids) and i.opened_at is not null) as opened,"
            + " (select count(*) from campaign_call c where c.member_id = any(g.member_ids)) as attempts, l.at, l.again"
            + " from campaign_group(?1) g join person p on p.id = g.person_id"
            + " join lateral (select " + PhoneNumbers.OF_P + " as address) n on n.address is not null"
            + " left join lateral (select c.at, c.again from campaign_call c where c.member_id = any(g.member_ids) order by c.at desc limit 1) l on true"
            + " where not exists (select from campaign_call c where c.member_id = any(g.member_ids)"
            + "  and c.outcome in ('SPOKEN', 'REFUSED', 'WRONG_NUMBER'))" + GroupRepository.NOT_JOINED;

    /**
     * Who is to be called now: first who was promised a call on a day that came, then who looked at the page, then who
     * was called least and longest ago; not who was called today, nor more often than agreed, but a promise is kept.
     */
    public List<Call> calls(UUID campaignId, LocalDate today, Instant startOfToday, int mostCalls, int most) {
        return calls(em.createNativeQuery(
                        "select * from (" + CALLS + ") w where (w.attempts < ?4 or w.again is not null)"
                                + " and case when w.again is null then coalesce(w.at < ?3, true) else w.again <= ?2 end"
                                + " order by w.again nulls last, w.opened desc, w.attempts, w.at nulls first, w.member_id limit ?5")
                .setParameter(1, campaignId)
                .setParameter(2, Date.valueOf(today))
                .setParameter(3, Timestamp.from(startOfToday))
                .setParameter(4, mostCalls)
                .setParameter(5, most)
                .getResultList());
    }

    /** This one, while they are to be called, whatever the day. */
    Optional<Call> findCall(UUID campaignId, UUID memberId) {
        return calls(em.createNativeQuery(CALLS + " and g.member_id = ?2")
                        .setParameter(1, campaignId)
                        .setParameter(2, memberId)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /**
     * Who a member of the group is now, whether they are to be called or not.
     *
     * @throws NotFound when there is no such member
     */
    UUID readPerson(UUID campaignId, UUID memberId) {
        List<?> found = em.createNativeQuery(
                        "select present_person(m.person_id) from campaign_member m where m.campaign_id = ?1 and m.id = ?2")
                .setParameter(1, campaignId)
                .setParameter(2, memberId)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst().orElseThrow(() -> new NotFound("not in this group"));
    }

    private static List<Call> calls(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Call(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        instant(row[4]),
                        (Boolean) row[5],
                        ((Number) row[6]).intValue(),
                        instant(row[7]),
                        row[8] == null ? null : ((Date) row[8]).toLocalDate()))
                .toList();
    }

    /** Keeps a call; false when this form was posted before. */
    boolean addCall(UUID memberId, UUID staffId, CampaignDesk.Called called, Instant now) {
        return em.createNativeQuery(
                                "insert into campaign_call (id, member_id, staff_id, outcome, note, again, told, talk,"
                                        + " form_key, at) values (?1, ?2, ?3, ?4, ?5, cast(?6 as date), ?7, ?8, ?9, ?10)"
                                        + " on conflict (form_key) do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, memberId)
                        .setParameter(3, staffId)
                        .setParameter(4, called.outcome().name())
                        .setParameter(5, called.note())
                        .setParameter(
                                6,
                                called.again() == null ? null : called.again().toString())
                        .setParameter(7, called.told())
                        .setParameter(8, called.talk())
                        .setParameter(9, called.formKey())
                        .setParameter(10, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    boolean isKnownCall(UUID formKey) {
        return (Boolean) em.createNativeQuery("select exists (select from campaign_call where form_key = ?1)")
                .setParameter(1, formKey)
                .getSingleResult();
    }

    /** Keeps that somebody said no on the phone. */
    void refuseByPhone(UUID memberId) {
        em.createNativeQuery("update campaign_member set refused = true, refused_via = 'PHONE' where id = ?1")
                .setParameter(1, memberId)
                .executeUpdate();
    }

    private static Instant instant(Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }
}

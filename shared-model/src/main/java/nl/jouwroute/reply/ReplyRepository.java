package nl.jouwroute.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.resident.PersonNames;

/** What people wrote back, in plain SQL: a reply is a fact that is put somewhere, and has no rules of its own. */
@ApplicationScoped
public class ReplyRepository {

    /** With who that person is now, however often they were made one with another. */
    private static final String ROW = "select r.id, r.channel, r.kind, r.sender, exists (select from contact_point c"
            + " where c.person_id = p.id and c.address = lower(r.sender)), r.subject, r.words, r.attachments,"
            + " r.shortened, r.at, p.id, p.called, (select string_agg('L-' || l.number, ', ' order by l.number)"
            + " from lead l where l.person_id = p.id and l.ended_at is null), coalesce(p.objects, false),"
            + " r.seen_at is not null"
            + " from reply r left join person p on p.id = present_person(r.person_id)";

    @PersistenceContext
    private EntityManager em;

    /**
     * An answer that waits for an advisor.
     *
     * @param advisorId who has the lead; null when nobody has
     * @param advisor their name
     */
    public record Waits(
            UUID leadId, String name, ReplyKind kind, Channel channel, Instant at, UUID advisorId, String advisor) {}

    /** Keeps it; false when the same was brought before. Also under the role SYSTEM, for a text message. */
    public boolean add(UUID id, IncomingReply reply) {
        boolean mail = reply.channel() == Channel.EMAIL;
        var insert = em.createNativeQuery("insert into reply (id, mark, channel, kind, sender, words, shortened, at"
                        + (mail ? ", subject, attachments" : "") + ") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8"
                        + (mail ? ", ?9, ?10" : "") + ") on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, reply.mark())
                .setParameter(3, reply.channel().name())
                .setParameter(4, reply.kind().name())
                .setParameter(5, reply.sender())
                .setParameter(6, reply.words())
                .setParameter(7, reply.shortened())
                .setParameter(8, Timestamp.from(reply.at()));
        if (mail) {
            insert.setParameter(9, reply.subject()).setParameter(10, reply.attachments());
        }
        return insert.executeUpdate() == 1;
    }

    /** Whether what was brought before lies with the coordinators. */
    boolean isLoose(String mark) {
        return (Boolean) em.createNativeQuery("select exists (select from reply where mark = ?1 and state = 'LOOSE')")
                .setParameter(1, mark)
                .getSingleResult();
    }

    /** The text message that came first and that nobody looked at yet. */
    Optional<UUID> findNewText() {
        List<?> ids = em.createNativeQuery(
                        "select id from reply where state = 'NEW' and channel = 'SMS' order by at, id limit 1")
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    /** Locked, while nobody looked at it yet; another node passes it over. */
    Optional<Reply> lockNewText(UUID id) {
        return one(
                ROW + " where r.id = (select id from reply where id = ?1 and state = 'NEW' and channel = 'SMS'"
                        + " for update skip locked)",
                id);
    }

    /** Which message of ours it answers, or which came back. */
    void keepOrigin(UUID id, UUID notificationId) {
        em.createNativeQuery("update reply set notification_id = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, notificationId)
                .executeUpdate();
    }

    void place(UUID id, UUID leadId, UUID personId) {
        em.createNativeQuery("update reply set state = 'PLACED', lead_id = ?2, person_id = ?3 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, leadId)
                .setParameter(3, personId)
                .executeUpdate();
    }

    /** It lies with the coordinators. */
    void leaveLoose(UUID id, UUID personId) {
        em.createNativeQuery("update reply set state = 'LOOSE', person_id = cast(?2 as uuid) where id = ?1")
                .setParameter(1, id)
                .setParameter(2, personId)
                .executeUpdate();
    }

    /** Locked, while it lies with the coordinators. */
    Optional<Reply> lockLoose(UUID id) {
        return one(ROW + " where r.id = (select id from reply where id = ?1 and state = 'LOOSE' for update)", id);
    }

    /** Emptied; that it came stays, so that it is not brought in again. */
    void empty(UUID id) {
        em.createNativeQuery("update reply set state = 'GONE', words = '', sender = '', subject = null where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Empties what lies with the coordinators since before that time; answers how many. */
    int emptyLooseBefore(Instant before) {
        return em.createNativeQuery("update reply set state = 'GONE', words = '', sender = '', subject = null"
                        + " where state = 'LOOSE' and coalesce(loose_at, at) < ?1")
                .setParameter(1, Timestamp.from(before))
                .executeUpdate();
    }

    /** What belongs nowhere, the oldest first. */
    public List<Reply> loose(int most) {
        return rows(ROW + " where r.state = 'LOOSE' order by r.at, r.id limit " + most)
                .toList();
    }

    /** How many belong nowhere; not more are counted than this. */
    public long countLoose(int most) {
        return ((Number) em.createNativeQuery("select count(*) from (select from reply where state = 'LOOSE' limit "
                                + most + ") as loose")
                        .getSingleResult())
                .longValue();
    }

    /** What arrived on a lead, newest first. */
    public List<Reply> ofLead(UUID leadId) {
        List<?> rows = em.createNativeQuery(
                        ROW + " where r.lead_id = ?1 and r.state = 'PLACED' order by r.at desc, r.id")
                .setParameter(1, leadId)
                .getResultList();
        return rows.stream().map(row -> reply((Object[]) row)).toList();
    }

    /** What waits on the open leads of these advisors and of nobody, the oldest first. */
    public List<Waits> waiting(List<UUID> advisors, int most) {
        List<?> rows = em.createNativeQuery("select r.lead_id, " + PersonNames.OF_P + ", r.kind, r.channel,"
                        + " r.at, l.advisor_id, s.name from reply r join lead l on l.id = r.lead_id join person p on p.id = l.person_id"
                        + " left join staff_member s on s.id = l.advisor_id"
                        + " where r.state = 'PLACED' and r.seen_at is null and l.ended_at is null"
                        + " and (l.advisor_id = any(?1) or l.advisor_id is null) order by r.at, r.id limit " + most)
                .setParameter(1, advisors.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Waits(
                        (UUID) row[0],
                        (String) row[1],
                        ReplyKind.valueOf((String) row[2]),
                        Channel.valueOf((String) row[3]),
                        ((Timestamp) row[4]).toInstant(),
                        (UUID) row[5],
                        (String) row[6]))
                .toList();
    }

    /** Somebody dealt with it; false when it is not on this lead, or somebody did before. */
    public boolean markSeen(UUID id, UUID leadId, UUID by, Instant now) {
        return em.createNativeQuery("update reply set seen_at = ?4, seen_by = ?3"
                                + " where id = ?1 and lead_id = ?2 and state = 'PLACED' and seen_at is null")
                        .setParameter(1, id)
                        .setParameter(2, leadId)
                        .setParameter(3, by)
                        .setParameter(4, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    private Optional<Reply> one(String sql, UUID id) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, id).getResultList();
        return rows.stream().map(row -> reply((Object[]) row)).findFirst();
    }

    private Stream<Reply> rows(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream().map(row -> reply((Object[]) row));
    }

    private static Reply reply(Object[] row) {
        return new Reply(
                (UUID) row[0],
                Channel.valueOf((String) row[1]),
                ReplyKind.valueOf((String) row[2]),
                (String) row[3],
                (Boolean) row[4],
                (String) row[5],
                (String) row[6],
                ((Number) row[7]).intValue(),
                (Boolean) row[8],
                ((Timestamp) row[9]).toInstant(),
                (UUID) row[10],
                (String) row[11],
                (String) row[12],
                (Boolean) row[13],
                (Boolean) row[14]);
    }
}

package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.PhoneNumbers;

/** Referrals as staff work with them: the list, one of them, who is to be reminded, and who is to be called. */
@ApplicationScoped
public class ReferralListRepository {

    private static final String ROWS = "select r.id, coalesce(p.called, r.named), o.name, m.name, m.email, r.reason,"
            + " r.explanation, r.young_person_knows, r.state, r.received_at, is_told(r.id), r.told_at, r.told_how,"
            + " (select l.id from lead l where l.person_id = r.person_id order by l.ended_at is null desc, l.received_at desc limit 1),"
            + " (select max(i.opened_at) from invitation i where i.referral_id = r.id), r.person_id, r.mentor_told"
            + " from referral r join person p on p.id = r.person_id join mentor m on m.id = r.mentor_id"
            + " join referring_organisation o on o.id = r.organisation_id";

    private static final String WAITS = "r.state in ('RECEIVED', 'INVITED', 'UNREACHABLE')";

    @PersistenceContext
    private EntityManager em;

    /** Which of them. */
    public enum View {
        ALL("true"),
        /** Nobody told them yet who, what and why. */
        TO_TELL(WAITS + " and not is_told(r.id)"),
        WAITING(WAITS),
        JOINED("r.state = 'JOINED'"),
        OVER("r.state in ('DECLINED', 'WITHDRAWN')");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A referral with what staff see of it.
     *
     * @param explanation may be null
     * @param mentorTold what the mentor told this person; may be null
     * @param told whether this person was told, or could read it
     * @param toldAt when a colleague told it; may be null
     * @param toldHow may be null
     * @param leadId the lead that came of it; may be null
     * @param openedAt when the start page was opened; may be null
     */
    public record Row(
            UUID id,
            String called,
            String organisation,
            String mentor,
            String mentorEmail,
            ReferralReason reason,
            String explanation,
            boolean knows,
            ReferralState state,
            Instant receivedAt,
            boolean told,
            Instant toldAt,
            String toldHow,
            UUID leadId,
            Instant openedAt,
            UUID personId,
            String mentorTold) {}

    /** The newest first; what is to be told the longest waiting first. */
    public List<Row> list(View view, String text, int first, int most) {
        String order = view == View.TO_TELL ? "r.received_at, r.id" : "r.received_at desc, r.id";
        return rows(search(ROWS, view, text, " order by " + order)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList());
    }

    /** How many there are. */
    public long count(View view, String text) {
        return ((Number) search(
                                "select count(*) from referral r join person p on p.id = r.person_id"
                                        + " join referring_organisation o on o.id = r.organisation_id",
                                view,
                                text,
                                "")
                        .getSingleResult())
                .longValue();
    }

    private Query search(String select, View view, String text, String order) {
        boolean all = text == null || text.isBlank();
        Query query = em.createNativeQuery(select + " where " + view.condition
                + (all
                        ? ""
                        : " and (position(lower(?1) in lower(coalesce(p.called, r.named))) > 0"
                                + " or position(lower(?1) in lower(o.name)) > 0)")
                + order);
        return all ? query : query.setParameter(1, text.strip());
    }

    /**
     * One referral as the list has it.
     *
     * @throws NotFound when there is none
     */
    public Row read(UUID id) {
        return rows(em.createNativeQuery(ROWS + " where r.id = ?1")
                        .setParameter(1, id)
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("no such referral"));
    }

    private static List<Row> rows(List<?> rows) {
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Row row(Object[] row) {
        return new Row(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ReferralReason.valueOf((String) row[5]),
                (String) row[6],
                (Boolean) row[7],
                ReferralState.valueOf((String) row[8]),
                instant(row[9]),
                (Boolean) row[10],
                instant(row[11]),
                (String) row[12],
                (UUID) row[13],
                instant(row[14]),
                (UUID) row[15],
                (String) row[16]);
    }

    /** A message about a referral: an invitation or a reminder of it. */
    public record Sent(String kind, String channel, String state, Instant at) {}

    /** What was sent about it, newest first. */
    public List<Sent> messages(UUID referralId) {
        List<?> rows = em.createNativeQuery("select n.kind, n.channel, n.state, coalesce(n.sent_at, n.created_at)"
                        + " from invitation i join notification n on n.subject_id = i.id where i.referral_id = ?1"
                        + " order by 4 desc, n.channel")
                .setParameter(1, referralId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Sent((String) row[0], (String) row[1], (String) row[2], instant(row[3])))
                .toList();
    }

    /**
     * A referral to be changed.
     *
     * @throws NotFound when there is none
     */
    Referral readLocked(UUID id) {
        Referral referral = em.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (referral == null) {
            throw new NotFound("no such referral");
        }
        return referral;
    }

    void add(Invitation invitation) {
        em.persist(invitation);
        em.flush();
    }

    /** The addresses of a person, and the language to write in. */
    record Receiver(String language, List<ContactAddress> addresses) {

        /** Whether a message reaches any of them. */
        boolean isForWriting() {
            return addresses.stream().anyMatch(ContactAddress::isForWriting);
        }
    }

    Receiver receiver(UUID personId) {
        List<?> rows = em.createNativeQuery(
                        "select c.kind, c.address from contact_point c where c.person_id = ?1 order by c.kind, c.address")
                .setParameter(1, personId)
                .getResultList();
        String language = (String) em.createNativeQuery("select language from person where id = ?1")
                .setParameter(1, personId)
                .getSingleResult();
        return new Receiver(
                language,
                rows.stream()
                        .map(row -> (Object[]) row)
                        .map(row -> new ContactAddress(ContactKind.valueOf((String) row[0]), (String) row[1]))
                        .toList());
    }

    /**
     * Who was invited so many times, at first before then, and did not answer; locked, another node's left out. Nobody
     * who said no, whom somebody spoke to, or whose lead ended.
     */
    List<UUID> unanswered(int invitations, Instant receivedBefore, int most) {
        List<?> ids = em.createNativeQuery(
                        "select r.id from referral r where r.state = 'INVITED' and r.received_at <= ?2"
                                + " and (select count(*) from invitation i where i.referral_id = r.id) = ?1"
                                + " and may_be_approached(r.person_id)"
                                + " and exists (select from lead l where l.person_id = r.person_id and l.ended_at is null)"
                                + " and not exists (select from contact_attempt a join lead l on l.id = a.lead_id"
                                + " where l.person_id = r.person_id and a.reached)"
                                + " order by r.received_at, r.id limit ?3 for update of r skip locked")
                .setParameter(1, invitations)
                .setParameter(2, Timestamp.from(receivedBefore))
                .setParameter(3, most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /**
     * Somebody to call.
     *
     * @param leadVersion of the lead, for the form
     * @param phone in E.164
     * @param attempts calls until now that reached nobody
     * @param lastAt when the last was; may be null
     * @param again when they are called again; may be null
     */
    public record Call(
            UUID referralId,
            UUID leadId,
            int leadVersion,
            String called,
            String organisation,
            ReferralReason reason,
            String phone,
            Instant receivedAt,
            int attempts,
            Instant lastAt,
            LocalDate again) {}

    private static final String CALLS = "select r.id, l.id, l.version, coalesce(p.called, r.named), o.name, r.reason,"
            + " " + PhoneNumbers.OF_P + ", r.received_at,"
            + " (select count(*) from contact_attempt a where a.lead_id = l.id and a.channel = 'PHONE'), t.at, t.next_step_on"
            + " from referral r join person p on p.id = r.person_id join referring_organisation o on o.id = r.organisation_id"
            + " join lead l on l.person_id = p.id and l.ended_at is null and l.state in ('NEW', 'ASSIGNED', 'CONTACTED')"
            + " left join lateral (select a.at, a.next_step_on from contact_attempt a where a.lead_id = l.id"
            + " order by a.at desc limit 1) t on true"
            + " where (r.state = 'RECEIVED' or r.state = 'INVITED' and r.received_at <= ?1) and may_be_approached(p.id)"
            + " and " + PhoneNumbers.OF_P + " is not null"
            + " and not exists (select from contact_attempt a where a.lead_id = l.id and a.reached)";

    /**
     * Who is to be called now: first who asked to be called back or was to be called on a day that came, then who waits
     * longest; not who was called today. Who cannot be invited, because there is only a landline, need not wait for a call.
     */
    public List<Call> calls(Instant receivedBefore, LocalDate today, Instant startOfToday, int most) {
        return calls(em.createNativeQuery(CALLS
                        + " and case when t.next_step_on is null then coalesce(t.at < ?3, true) else t.next_step_on <= ?2 end"
                        + " order by t.next_step_on nulls last, r.received_at, r.id limit ?4")
                .setParameter(1, Timestamp.from(receivedBefore))
                .setParameter(2, Date.valueOf(today))
                .setParameter(3, Timestamp.from(startOfToday))
                .setParameter(4, most)
                .getResultList());
    }

    /** The one of this referral, while it is still to be called, whatever the day. */
    public Optional<Call> findCall(UUID referralId, Instant now) {
        return calls(em.createNativeQuery(CALLS + " and r.id = ?2")
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, referralId)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private static List<Call> calls(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Call(
                        (UUID) row[0],
                        (UUID) row[1],
                        ((Number) row[2]).intValue(),
                        (String) row[3],
                        (String) row[4],
                        ReferralReason.valueOf((String) row[5]),
                        (String) row[6],
                        instant(row[7]),
                        ((Number) row[8]).intValue(),
                        instant(row[9]),
                        row[10] == null ? null : ((Date) row[10]).toLocalDate()))
                .toList();
    }

    private static Instant instant(Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }
}

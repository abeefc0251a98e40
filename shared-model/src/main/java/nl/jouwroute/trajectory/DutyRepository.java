package nl.jouwroute.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.resident.PersonNames;

/** What trajectories, handovers, visits, talks and referrals ask of an advisor by a day, beside the planned next step. */
@ApplicationScoped
public class DutyRepository {

    private static final String OF = " join lead l on l.id = t.lead_id join person p on p.id = l.person_id"
            + " where t.advisor_id = ?1 and not p.objects and ";

    /**
     * Plans, videos and answers wait in lists of their own; on a lead that was answered these would stand nowhere. Until
     * the next attempt to reach this person, whatever day is asked for.
     */
    private static final String NEW_SIGNALS = "select 'NEW_SIGNAL', null, " + PersonNames.OF_P
            + ", string_agg(s.summary, '; ' order by s.at, s.id),"
            + " cast(min(s.at) at time zone 'Europe/Amsterdam' as date), l.id from lead l"
            + " join person p on p.id = l.person_id join lead_signal s on s.lead_id = l.id"
            + " where l.advisor_id = ?1 and l.ended_at is null and l.responded_at is not null and not p.objects"
            + " and s.kind in ('INTAKE', 'BOOKING', 'REFERRAL') and s.at > l.responded_at"
            + " and not exists (select from contact_attempt a where a.lead_id = l.id and a.at >= s.at)"
            + " group by l.id, p.id";

    /** A partner who is silent for longer is asked again. */
    private static final int DAYS_TO_ANSWER = 5;

    /** So long there is to get to know somebody before the step at the start is late. */
    private static final int DAYS_TO_START = 7;

    @PersistenceContext
    private EntityManager em;

    /** Why it is asked. */
    public enum Kind {
        /** Somebody would have done something by now. */
        AGREEMENT,
        /** Is the outcome still so? */
        OUTCOME_CHECK,
        /** A pause ends. */
        PAUSE_ENDS,
        /** The day has come on which the Taalmeter would be done again. */
        LANGUAGE_AGAIN,
        /** Nobody wrote down where on the ladder somebody began. */
        LADDER_START,
        /** A partner was offered somebody and has not answered for days. */
        HANDOVER_WAITS,
        /** Somebody asked for us since we last tried to reach them, and no first response is due any more. */
        NEW_SIGNAL,
        /** A visit at the door stands for today. */
        VISIT_TODAY,
        /** The day of a visit is over, and nobody wrote down what came of it: its address is still kept. */
        VISIT_UNRECORDED,
        /** A talk was yesterday or before, and nobody wrote down who came. */
        TALK_UNRECORDED,
        /** Somebody has not chosen from the times that were proposed. */
        TALK_UNANSWERED,
        /** Within days this person must have been told who put them forward and why (article 14 AVG). */
        TO_TELL
    }

    /**
     * Something to do.
     *
     * @param subjectId the trajectory, the visit or the referral that asks for it; null when the lead does
     * @param words what was agreed, the months of a check, the follow-up of a Taalmeter, why it was paused, the
     *     partner, what arrived, when and with whom a visit is, who put somebody forward; empty when there is no more to say
     * @param leadId null when there is no open lead
     */
    public record Duty(Kind kind, UUID subjectId, String person, String words, LocalDate on, UUID leadId) {

        /** Where it is done, below the back-end's address. */
        public String path() {
            return switch (kind) {
                case VISIT_TODAY, VISIT_UNRECORDED -> "/bezoeken?dag=" + on + "#b-" + subjectId;
                case TALK_UNRECORDED, TALK_UNANSWERED -> "/lead/" + leadId + "#p-afspraak";
                case TO_TELL -> "/aanmelding/" + subjectId;
                default -> subjectId == null ? "/lead/" + leadId : "/traject/" + subjectId;
            };
        }
    }

    /**
     * What is due until that day, the earliest first; of an agreement that somebody else does, once its day is over. A
     * step on the ladder that is missing is asked for from the start, after all that has a day.
     */
    public List<Duty> due(UUID advisor, LocalDate until, int most) {
        return duties(em.createNativeQuery("select kind, id, person, words, due, lead_id from ("
                        + " select 'AGREEMENT' as kind, t.id, " + PersonNames.OF_P + " as person, a.words,"
                        + " a.due_on as due, l.id as lead_id from agreement a join trajectory t on t.id = a.trajectory_id"
                        + OF + "a.ending is null and t.state = 'OPEN'"
                        + " and a.due_on <= case a.who when 'ADVISOR' then cast(?2 as date) else cast(?2 as date) - 1 end"
                        + " union all select 'OUTCOME_CHECK', t.id, " + PersonNames.OF_P + ","
                        + " cast(c.months as text), c.due_on, l.id from outcome_check c"
                        + " join trajectory t on t.id = c.trajectory_id"
                        + OF + "c.answer is null and c.cancelled_at is null and c.due_on <= cast(?2 as date)"
                        + " union all select 'PAUSE_ENDS', t.id, " + PersonNames.OF_P + ","
                        + " (select e.note from trajectory_event e where e.trajectory_id = t.id and e.kind = 'PAUSED'"
                        + " order by e.at desc limit 1), t.pause_until, l.id from trajectory t"
                        + OF + "t.paused_at is not null and t.pause_until <= cast(?2 as date)"
                        + " union all select 'LANGUAGE_AGAIN', t.id, " + PersonNames.OF_P + ","
                        + " coalesce(c.follow_up, ''), c.again_on, l.id from language_check c"
                        + " join trajectory t on t.id = c.trajectory_id"
                        + OF + "t.state = 'OPEN' and t.paused_at is null and c.again_on <= cast(?2 as date)"
                        + " and not exists (select from language_check n where n.trajectory_id = c.trajectory_id"
                        + " and (n.done_on, n.at, n.id) > (c.done_on, c.at, c.id))"
                        + " union all select 'LADDER_START', t.id, " + PersonNames.OF_P + ", '',"
                        + " cast(t.started_at at time zone 'Europe/Amsterdam' as date) + " + DAYS_TO_START
                        + ", l.id from trajectory t"
                        + OF + "t.state = 'OPEN' and t.paused_at is null"
                        + " and not exists (select from ladder_change c where c.trajectory_id = t.id)"
                        + " union all select 'HANDOVER_WAITS', null, " + PersonNames.OF_P + ", o.name,"
                        + " cast(h.offered_at at time zone 'Europe/Amsterdam' as date), l.id from handover h join lead l on l.id = h.lead_id"
                        + " join person p on p.id = l.person_id join partner_organisation o on o.id = h.organisation_id"
                        + " where l.advisor_id = ?1 and h.state = 'OFFERED'"
                        + " and cast(h.offered_at at time zone 'Europe/Amsterdam' as date) <= cast(?2 as date) - "
                        + DAYS_TO_ANSWER
                        + " union all " + NEW_SIGNALS
                        + DutyParts.OF_AN_ADVISOR
                        + ") duty order by kind = 'LADDER_START', due, id, kind limit " + most)
                .setParameter(1, advisor)
                .setParameter(2, until.toString())
                .getResultList());
    }

    /**
     * What is due until that day and would be nobody's: its advisor left, or nobody has an open lead of that person.
     * The earliest first.
     */
    public List<Duty> dueOfNobody(LocalDate until, int most) {
        return duties(em.createNativeQuery("select kind, id, person, words, due, lead_id from (" + DutyParts.OF_NOBODY
                        + ") duty order by due, id limit " + most)
                .setParameter(1, until.toString())
                .getResultList());
    }

    private static List<Duty> duties(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Duty(
                        Kind.valueOf((String) row[0]),
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        FormRowRepository.day(row[4]),
                        (UUID) row[5]))
                .toList();
    }

    /** How many trajectories of this advisor are paused. */
    public long paused(UUID advisor) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from trajectory where advisor_id = ?1 and paused_at is not null")
                        .setParameter(1, advisor)
                        .getSingleResult())
                .longValue();
    }
}

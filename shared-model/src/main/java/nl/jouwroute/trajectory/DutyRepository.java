package nl.jouwroute.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What trajectories, handovers, visits, talks and referrals ask of an advisor by a day, beside the planned next step. */
@ApplicationScoped
public class DutyRepository {

    @PersistenceContext
    private EntityManager em;

    /** Why it is asked. */
    public enum Kind {
        /** Somebody said no while their trajectory runs: nobody approaches them, and it ends or is paused. */
        OBJECTED,
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
        /** The school took its referral back, while there is more on the lead than that. */
        WITHDRAWN,
        /** Somebody was tried days ago, nobody decided about their lead, and nothing says what comes next. */
        NO_NEXT_STEP,
        /** A visit at the door stands for today. */
        VISIT_TODAY,
        /** The day of a visit is over, and nobody wrote down what came of it: its address is still kept. */
        VISIT_UNRECORDED,
        /** A talk was yesterday or before, and nobody wrote down who came. */
        TALK_UNRECORDED,
        /** Somebody has not chosen from the times that were proposed. */
        TALK_UNANSWERED,
        /** Within days this person must have been told who put them forward and why (article 14 AVG). */
        TO_TELL,
        /** The same of people whom a campaign put on its list. */
        CAMPAIGN_TO_TELL
    }

    /**
     * Something to do.
     *
     * @param subjectId the trajectory, the visit, the referral or the campaign that asks for it; null when the lead does
     * @param words what was agreed, the months of a check, the follow-up of a Taalmeter, why it was paused, the
     *     partner, what arrived, when and with whom a visit is, who put somebody forward, how many people of a campaign; empty
     *     when there is no more to say
     * @param leadId null when there is no open lead
     */
    public record Duty(Kind kind, UUID subjectId, String person, String words, LocalDate on, UUID leadId) {

        /** Where it is done, below the back-end's address. */
        public String path() {
            return switch (kind) {
                case VISIT_TODAY, VISIT_UNRECORDED -> "/bezoeken?dag=" + on + "#b-" + subjectId;
                case TALK_UNRECORDED, TALK_UNANSWERED -> "/lead/" + leadId + "#p-afspraak";
                case TO_TELL -> "/aanmelding/" + subjectId;
                case CAMPAIGN_TO_TELL -> "/campagne/" + subjectId;
                default -> subjectId == null ? "/lead/" + leadId : "/traject/" + subjectId;
            };
        }
    }

    /**
     * What is due until that day: whoever said no, then the earliest first; of an agreement that somebody else does, once its day is over. A
     * step on the ladder that is missing is asked for from the start, after all that has a day.
     */
    public List<Duty> due(UUID advisor, LocalDate until, int most) {
        return duties(em.createNativeQuery("select kind, id, person, words, due, lead_id from ("
                        + TrajectoryDuties.OF_AN_ADVISOR + " union all " + DutyParts.OF_AN_ADVISOR
                        + ") duty order by kind <> 'OBJECTED', kind = 'LADDER_START', due, id, kind limit " + most)
                .setParameter(1, advisor)
                .setParameter(2, until.toString())
                .getResultList());
    }

    /**
     * What is due until that day and would be nobody's: its advisor left, nobody has an open lead of that person, or it is of a
     * whole campaign.
     * The earliest first.
     */
    public List<Duty> dueOfNobody(LocalDate until, int most) {
        return duties(em.createNativeQuery("select kind, id, person, words, due, lead_id from (" + DutyParts.OF_NOBODY
                        + ") duty order by kind <> 'OBJECTED', due, id limit " + most)
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

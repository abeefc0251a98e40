package nl.jouwroute.trajectory;

import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.ToTell;
import nl.jouwroute.resident.PersonNames;

/**
 * What leads, visits, talks and referrals ask by a day: parts of the queries of {@link DutyRepository}. Each row has kind,
 * id, person, words, day, lead.
 */
final class DutyParts {

    /** So long somebody has to choose from the times that were proposed. */
    private static final int DAYS_TO_CHOOSE = 3;

    /** A partner who is silent for longer is asked again. */
    private static final int DAYS_TO_ANSWER = 5;

    static final String IN_AMSTERDAM = " at time zone 'Europe/Amsterdam'";

    private static final String VISITS = "select case when v.day = cast(?2 as date) then 'VISIT_TODAY'"
            + " else 'VISIT_UNRECORDED' end, v.id, " + PersonNames.OF_P
            + ", coalesce('om ' || to_char(v.at_time, 'FMHH24.MI') || ' uur', '') || coalesce(' met ' || v.companion, ''),"
            + " v.day, v.lead_id from home_visit v join lead l on l.id = v.lead_id join person p on p.id = l.person_id"
            + " where v.staff_id = ?1 and v.state = 'PLANNED' and v.day <= cast(?2 as date) and may_be_approached(p.id)";

    private static final String TALKS_UNRECORDED = "select 'TALK_UNRECORDED', null, " + PersonNames.OF_P + ", '',"
            + " cast(a.starts_at" + IN_AMSTERDAM + " as date), l.id from appointment a join lead l on l.id = a.lead_id"
            + " join person p on p.id = l.person_id where l.advisor_id = ?1 and l.ended_at is null"
            + " and a.state = 'BOOKED' and a.came is null"
            + " and cast(a.starts_at" + IN_AMSTERDAM + " as date) < cast(?2 as date)";

    private static final String TALKS_UNANSWERED = "select 'TALK_UNANSWERED', null, " + PersonNames.OF_P + ", '',"
            + " w.choose_by, l.id from appointment a join lead l on l.id = a.lead_id"
            + " join person p on p.id = l.person_id"
            + " cross join lateral (select least(cast(a.proposed_at" + IN_AMSTERDAM + " as date) + " + DAYS_TO_CHOOSE
            + ", max(cast(t.starts_at" + IN_AMSTERDAM + " as date))) as choose_by from appointment_time t"
            + " where t.appointment_id = a.id) w"
            + " where l.advisor_id = ?1 and l.ended_at is null and a.state = 'PROPOSED' and not p.objects"
            + " and w.choose_by <= cast(?2 as date)";

    private static final String HANDOVERS = "select 'HANDOVER_WAITS', null, " + PersonNames.OF_P + ", o.name,"
            + " cast(h.offered_at" + IN_AMSTERDAM + " as date), l.id from handover h join lead l on l.id = h.lead_id"
            + " join person p on p.id = l.person_id join partner_organisation o on o.id = h.organisation_id"
            + " where l.advisor_id = ?1 and h.state = 'OFFERED'"
            + " and cast(h.offered_at" + IN_AMSTERDAM + " as date) <= cast(?2 as date) - " + DAYS_TO_ANSWER;

    /**
     * After so long who was tried once is tried again, so that whoever was called on a Friday comes back on Monday; with a
     * next step of a day of its own it is that day.
     */
    private static final int DAYS_TO_NEXT_STEP = 3;

    /** When somebody was last tried or talked with. */
    private static final String LAST_CONTACT = "greatest(l.responded_at,"
            + " (select max(a.at) from contact_attempt a where a.lead_id = l.id),"
            + " (select max(a.starts_at) from appointment a where a.lead_id = l.id and a.came is not null))";

    /** On leads that nobody decided about: who has a trajectory has agreements. Whatever is under way asks by itself. */
    private static final String NO_NEXT_STEP = "select 'NO_NEXT_STEP', cast(null as uuid), " + PersonNames.OF_P
            + ", '',"
            + " n.due, l.id from staff_member w join lead l on l.advisor_id = w.id join person p on p.id = l.person_id"
            + " cross join lateral (select cast(" + LAST_CONTACT + IN_AMSTERDAM + " as date) + " + DAYS_TO_NEXT_STEP
            + " as due) n where l.ended_at is null and l.responded_at is not null and l.state <> 'ACCEPTED'"
            + " and l.next_step_on is null and not p.objects"
            + " and not exists (select from appointment a where a.lead_id = l.id"
            + " and (a.state in ('PROPOSED', 'NONE_FITS') or a.state = 'BOOKED' and a.came is null))"
            + " and not exists (select from home_visit v where v.lead_id = l.id and v.state = 'PLANNED')"
            + " and not exists (select from handover h where h.lead_id = l.id and h.state = 'OFFERED')"
            + " and n.due <= cast(%s as date) and %s";

    /**
     * Plans, videos and answers wait in lists of their own; on a lead that was answered these would stand nowhere. Until
     * the next attempt to reach this person, whatever day is asked for.
     */
    private static final String NEW_SIGNALS = "select 'NEW_SIGNAL', null, " + PersonNames.OF_P
            + ", string_agg(s.summary, '; ' order by s.at, s.id),"
            + " cast(min(s.at)" + IN_AMSTERDAM + " as date), l.id from lead l"
            + " join person p on p.id = l.person_id join lead_signal s on s.lead_id = l.id"
            + " where l.advisor_id = ?1 and l.ended_at is null and l.responded_at is not null and not p.objects"
            + " and s.kind in ('INTAKE', 'BOOKING', 'REFERRAL', 'JOINED') and s.at > l.responded_at"
            + " and not exists (select from contact_attempt a where a.lead_id = l.id and a.at >= s.at)"
            + " group by l.id, p.id";

    /** Until the next attempt to reach this person, as a new signal. */
    private static final String WITHDRAWN = "select 'WITHDRAWN', null, " + PersonNames.OF_P + ", o.name,"
            + " cast(r.withdrawn_at" + IN_AMSTERDAM + " as date), l.id from lead l"
            + " join person p on p.id = l.person_id join lead_signal s on s.lead_id = l.id and s.kind = 'REFERRAL'"
            + " join referral r on r.id = s.subject_id join referring_organisation o on o.id = r.organisation_id"
            + " where l.advisor_id = ?1 and l.ended_at is null and not p.objects and r.state = 'WITHDRAWN'"
            + " and not exists (select from contact_attempt a where a.lead_id = l.id and a.at >= r.withdrawn_at)";

    /** With parameters 1, the advisor, and 2, the day. */
    static final String OF_AN_ADVISOR = String.join(
            " union all ",
            HANDOVERS,
            NEW_SIGNALS,
            WITHDRAWN,
            NO_NEXT_STEP.formatted("?2", "w.id = ?1"),
            VISITS,
            TALKS_UNRECORDED,
            TALKS_UNANSWERED,
            toTell("?2", "= ?1", "exists (select" + ToTell.OPEN_LEAD + " and l.advisor_id = ?1)"));

    /** The same of whom a campaign put on its list: nobody's lead, so the coordinators see to it, also when it has ended. */
    private static final String CAMPAIGN_TO_TELL = "select 'CAMPAIGN_TO_TELL', c.id, c.name, cast(u.people as text),"
            + " u.due, null from campaign c cross join lateral (select count(*) as people,"
            + " min(" + ToTell.by("a.added") + ") as due from campaign_group(c.id) g"
            + " cross join lateral (select min(m.added_at) as added from campaign_member m where m.id = any(g.member_ids)) a"
            + " where " + ToTell.by("a.added") + " <= cast(?1 as date) + " + ToTell.DAYS_AHEAD
            + " and not exists (select from unnest(g.member_ids) m where campaign_told(m))) u where u.people > 0";

    /** With parameter 1, the day. */
    static final String OF_NOBODY = toTell("?1", "is null", ToTell.OF_NOBODY)
            + " union all " + CAMPAIGN_TO_TELL + " union all "
            + NO_NEXT_STEP.formatted("?1", "not exists (select " + AdvisorRepository.works("w.id") + ")")
            + " union all select 'OUTCOME_CHECK', t.id, " + PersonNames.OF_P
            + ", cast(c.months as text), c.due_on, l.id from outcome_check c"
            + " join trajectory t on t.id = c.trajectory_id join lead l on l.id = t.lead_id"
            + " join person p on p.id = l.person_id where not p.objects and c.answer is null and c.cancelled_at is null"
            + " and c.due_on <= cast(?1 as date) and not exists (select " + AdvisorRepository.works("t.advisor_id")
            + ") union all "
            + TrajectoryDuties.objections("?1", "not exists (select " + AdvisorRepository.works("t.advisor_id") + ")");

    /** Who put somebody forward and why must be told within a month, to whom nobody told it. */
    private static String toTell(String day, String advisor, String whose) {
        return "select 'TO_TELL' as kind, r.id, coalesce(p.called, r.named) as person, o.name as words, " + ToTell.BY
                + " as due, (select l.id" + ToTell.OPEN_LEAD + " and l.advisor_id " + advisor
                + " order by l.received_at limit 1) as lead_id" + ToTell.from(day, "") + " and " + whose;
    }

    private DutyParts() {}
}

package nl.jouwroute.trajectory;

import nl.jouwroute.lead.ToTell;
import nl.jouwroute.resident.PersonNames;

/** Parts of the queries of {@link DutyRepository}: each row has kind, id, person, words, day, lead. */
final class DutyParts {

    /** So long somebody has to choose from the times that were proposed. */
    private static final int DAYS_TO_CHOOSE = 3;

    private static final String IN_AMSTERDAM = " at time zone 'Europe/Amsterdam'";

    private static final String VISITS = " union all select case when v.day = cast(?2 as date) then 'VISIT_TODAY'"
            + " else 'VISIT_UNRECORDED' end, v.id, " + PersonNames.OF_P
            + ", coalesce('om ' || to_char(v.at_time, 'FMHH24.MI') || ' uur', '') || coalesce(' met ' || v.companion, ''),"
            + " v.day, v.lead_id from home_visit v join lead l on l.id = v.lead_id join person p on p.id = l.person_id"
            + " where v.staff_id = ?1 and v.state = 'PLANNED' and v.day <= cast(?2 as date) and may_be_approached(p.id)";

    private static final String TALKS = " union all select 'TALK_UNRECORDED', null, " + PersonNames.OF_P + ", '',"
            + " cast(a.starts_at" + IN_AMSTERDAM + " as date), l.id from appointment a join lead l on l.id = a.lead_id"
            + " join person p on p.id = l.person_id where l.advisor_id = ?1 and l.ended_at is null"
            + " and a.state = 'BOOKED' and a.came is null"
            + " and cast(a.starts_at" + IN_AMSTERDAM + " as date) < cast(?2 as date)"
            + " union all select 'TALK_UNANSWERED', null, " + PersonNames.OF_P + ", '', w.choose_by, l.id"
            + " from appointment a join lead l on l.id = a.lead_id join person p on p.id = l.person_id"
            + " cross join lateral (select least(cast(a.proposed_at" + IN_AMSTERDAM + " as date) + " + DAYS_TO_CHOOSE
            + ", max(cast(t.starts_at" + IN_AMSTERDAM + " as date))) as choose_by from appointment_time t"
            + " where t.appointment_id = a.id) w"
            + " where l.advisor_id = ?1 and l.ended_at is null and a.state = 'PROPOSED' and not p.objects"
            + " and w.choose_by <= cast(?2 as date)";

    /** With parameters 1, the advisor, and 2, the day; goes on after another query. */
    static final String OF_AN_ADVISOR = VISITS + TALKS + " union all "
            + toTell("?2", "= ?1", "exists (select" + ToTell.OPEN_LEAD + " and l.advisor_id = ?1)");

    /** With parameter 1, the day. */
    static final String OF_NOBODY = toTell("?1", "is null", ToTell.OF_NOBODY)
            + " union all select 'OUTCOME_CHECK', t.id, " + PersonNames.OF_P
            + ", cast(c.months as text), c.due_on, l.id from outcome_check c"
            + " join trajectory t on t.id = c.trajectory_id join lead l on l.id = t.lead_id"
            + " join person p on p.id = l.person_id where not p.objects and c.answer is null and c.cancelled_at is null"
            + " and c.due_on <= cast(?1 as date) and not exists (select " + ToTell.works("t.advisor_id") + ")";

    /** Who put somebody forward and why must be told within a month, to whom nobody told it. */
    private static String toTell(String day, String advisor, String whose) {
        return "select 'TO_TELL' as kind, r.id, coalesce(p.called, r.named) as person, o.name as words, " + ToTell.BY
                + " as due, (select l.id" + ToTell.OPEN_LEAD + " and l.advisor_id " + advisor
                + " order by l.received_at limit 1) as lead_id" + ToTell.from(day, "") + " and " + whose;
    }

    private DutyParts() {}
}

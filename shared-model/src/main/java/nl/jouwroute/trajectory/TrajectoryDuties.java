package nl.jouwroute.trajectory;

import nl.jouwroute.resident.PersonNames;

/**
 * What the trajectories of an advisor ask by a day: parts of the queries of {@link DutyRepository}, with parameters 1, the
 * advisor, and 2, the day.
 */
final class TrajectoryDuties {

    /** So long there is to get to know somebody before the step at the start is late. */
    private static final int DAYS_TO_START = 7;

    private static final String OF = " join lead l on l.id = t.lead_id join person p on p.id = l.person_id"
            + " where t.advisor_id = ?1 and not p.objects and ";

    private static final String RUNS = "t.state = 'OPEN' and t.paused_at is null";

    /** Of an agreement that somebody else does, once its day is over. */
    private static final String AGREEMENTS = "select 'AGREEMENT' as kind, t.id, " + PersonNames.OF_P + " as person,"
            + " a.words, a.due_on as due, l.id as lead_id from agreement a join trajectory t on t.id = a.trajectory_id"
            + OF + "a.ending is null and t.state = 'OPEN'"
            + " and a.due_on <= case a.who when 'ADVISOR' then cast(?2 as date) else cast(?2 as date) - 1 end";

    private static final String OUTCOME_CHECKS = "select 'OUTCOME_CHECK', t.id, " + PersonNames.OF_P + ","
            + " cast(c.months as text), c.due_on, l.id from outcome_check c"
            + " join trajectory t on t.id = c.trajectory_id"
            + OF + "c.answer is null and c.cancelled_at is null and c.due_on <= cast(?2 as date)";

    private static final String PAUSES = "select 'PAUSE_ENDS', t.id, " + PersonNames.OF_P + ","
            + " (select e.note from trajectory_event e where e.trajectory_id = t.id and e.kind = 'PAUSED'"
            + " order by e.at desc limit 1), t.pause_until, l.id from trajectory t"
            + OF + "t.paused_at is not null and t.pause_until <= cast(?2 as date)";

    /** Of the newest Taalmeter of a trajectory. */
    private static final String LANGUAGE = "select 'LANGUAGE_AGAIN', t.id, " + PersonNames.OF_P + ","
            + " coalesce(c.follow_up, ''), c.again_on, l.id from language_check c"
            + " join trajectory t on t.id = c.trajectory_id"
            + OF + RUNS + " and c.again_on <= cast(?2 as date)"
            + " and not exists (select from language_check n where n.trajectory_id = c.trajectory_id"
            + " and (n.done_on, n.at, n.id) > (c.done_on, c.at, c.id))";

    /** Asked for from the start, whatever day is asked for. */
    private static final String LADDER = "select 'LADDER_START', t.id, " + PersonNames.OF_P + ", '', cast(t.started_at"
            + DutyParts.IN_AMSTERDAM + " as date) + " + DAYS_TO_START + ", l.id from trajectory t"
            + OF + RUNS + " and not exists (select from ladder_change c where c.trajectory_id = t.id)";

    /** Names the columns for whatever is added to it. */
    static final String OF_AN_ADVISOR = String.join(
            " union all ", AGREEMENTS, OUTCOME_CHECKS, PAUSES, LANGUAGE, LADDER, objections("?2", "t.advisor_id = ?1"));

    /**
     * Who said no while their trajectory runs: it asks nothing else, and this whatever day is asked for, but not while it is
     * paused.
     *
     * @param whose says of which trajectories t
     */
    static String objections(String day, String whose) {
        return "select 'OBJECTED', t.id, " + PersonNames.OF_P + ", '', cast(" + day + " as date), l.id"
                + " from trajectory t join lead l on l.id = t.lead_id join person p on p.id = l.person_id"
                + " where p.objects and t.state = 'OPEN'"
                + " and (t.paused_at is null or t.pause_until <= cast(" + day + " as date)) and " + whose;
    }

    private TrajectoryDuties() {}
}

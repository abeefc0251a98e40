package nl.jouwroute.lead;

/**
 * Parts of queries about people who must still hear who put them forward and why: within a month (article 14 AVG). The
 * referral is {@code r}, the person {@code p}.
 */
public final class ToTell {

    /** So many days before the last one somebody is reminded of it. */
    public static final int DAYS_AHEAD = 7;

    /** The last day of who was put forward. */
    public static final String BY = by("r.received_at");

    /** Their open leads. */
    public static final String OPEN_LEAD = " from lead l where l.person_id = r.person_id and l.ended_at is null";

    /** Nobody who is sure to be reminded has an open lead of theirs. */
    public static final String OF_NOBODY =
            "not exists (select" + OPEN_LEAD + " and exists (select " + AdvisorRepository.works("l.advisor_id") + "))";

    /** The last day, of who was named to us at that moment. */
    public static String by(String named) {
        return "cast(" + named + " at time zone 'Europe/Amsterdam' + interval '1 month' as date)";
    }

    /**
     * From where on, with the organisation as {@code o}; those are among it whose last day is near or over on this day.
     *
     * @param joined what else is joined; empty for nothing
     */
    public static String from(String day, String joined) {
        return " from referral r join person p on p.id = r.person_id"
                + " join referring_organisation o on o.id = r.organisation_id " + joined
                + " where r.state in ('RECEIVED', 'INVITED', 'UNREACHABLE') and not is_told(r.id) and " + BY
                + " <= cast(" + day + " as date) + " + DAYS_AHEAD;
    }

    private ToTell() {}
}

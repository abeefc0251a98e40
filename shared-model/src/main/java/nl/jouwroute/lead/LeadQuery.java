package nl.jouwroute.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.SystemClock;

/**
 * The SQL of a list of leads, in a form for which the database has an index. Only constants of this class become SQL,
 * everything else is a parameter.
 */
final class LeadQuery {

    /** Whom somebody tried to reach, but not since a day, unless their trajectory is paused. */
    static final String QUIET = "(l.state = 'ACCEPTED' or l.state = 'CONTACTED' and l.responded_at < ?)"
            + " and not exists (select from contact_attempt c where c.lead_id = l.id and c.at >= ?)"
            + " and not exists (select from trajectory t where t.lead_id = l.id and t.paused_at is not null)";

    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder();

    /** The leads are in one of these; each is read by its own index and cut before they come together. */
    private List<String> parts = List.of("");

    /** Nobody in this list had a response, so that it is sorted by one thing less. */
    private final boolean waiting;

    private boolean backwards;

    private LeadQuery(boolean waiting) {
        this.waiting = waiting;
    }

    /** The leads of a filter. */
    static LeadQuery of(LeadFilter filter, Instant now) {
        LeadQuery query = new LeadQuery(filter.clock() != null && filter.clock() != LeadFilter.Clock.RESPONDED);
        query.sql.append(" where true");
        query.status(filter.status());
        if (filter.track() != null) {
            query.add(" and l.track = ?", filter.track().name());
        }
        if (filter.clock() != null) {
            query.clock(filter.clock(), now);
        }
        if (filter.age() != null) {
            query.age(filter.age(), now);
        }
        query.advisor(filter);
        if (filter.people() != null) {
            query.add(" and l.person_id = any(?)", filter.people().toArray(UUID[]::new));
        } else if (filter.text() != null) {
            query.text(filter.text());
        }
        return query;
    }

    /** Only the ids of the people of a search. */
    static LeadQuery people(String words) {
        LeadQuery query = new LeadQuery(false);
        query.people(new PersonSearch(words));
        return query;
    }

    /** Only this lead, when it is in the list. */
    LeadQuery only(UUID id) {
        add(" and l.id = ?", id);
        return this;
    }

    /** Only what stands after or before this place. */
    LeadQuery from(ListPlace place) {
        backwards = !place.after();
        String than = backwards ? " < (" : " > (";
        if (waiting) {
            sql.append(" and (l.response_due_at, l.id)").append(than);
        } else {
            sql.append(" and ((l.responded_at is not null), l.response_due_at, l.id)")
                    .append(than);
            add("?, ", place.responded());
        }
        add("?, ", place.dueAt());
        add("?)", place.id());
        return this;
    }

    /** As it is. */
    String sql() {
        return sql.toString();
    }

    /** So many leads of it, to stand in a from clause. */
    String rows(int first, int size) {
        List<String> cut = new ArrayList<>();
        for (String part : parts) {
            cut.add("(select * from lead l" + sql + part + order(backwards) + " limit "
                    + (parts.size() == 1 ? size + " offset " + first : first + size) + ")");
        }
        return parts.size() == 1
                ? cut.get(0)
                : "(select * from (" + String.join(" union all ", cut) + ") l" + order(backwards) + " limit " + size
                        + " offset " + first + ")";
    }

    /** How many there are, counted up to this number. */
    String count(int most) {
        List<String> cut = new ArrayList<>();
        for (String part : parts) {
            cut.add("(select 1 from lead l" + sql + part + " limit " + most + ")");
        }
        return "select least(count(*), " + most + ") from (" + String.join(" union all ", cut) + ") counted";
    }

    /** The order of the list. */
    String order() {
        return order(false);
    }

    private String order(boolean descending) {
        String way = descending ? " desc" : "";
        return " order by " + (waiting ? "" : "(l.responded_at is not null)" + way + ", ") + "l.response_due_at" + way
                + ", l.id" + way;
    }

    private void status(LeadFilter.Status status) {
        if (status == LeadFilter.Status.ENDED) {
            sql.append(" and l.ended_at is not null");
        } else if (status != LeadFilter.Status.ALL) {
            sql.append(" and l.ended_at is null");
            if (status != null && status != LeadFilter.Status.OPEN) {
                add(" and l.state = ?", status.name());
            }
        }
    }

    private void clock(LeadFilter.Clock clock, Instant now) {
        sql.append(waiting ? " and l.responded_at is null" : " and l.responded_at is not null");
        if (clock == LeadFilter.Clock.TODAY) {
            Instant midnight = DutchTime.date(now)
                    .plusDays(1)
                    .atStartOfDay(SystemClock.AMSTERDAM)
                    .toInstant();
            add(" and l.response_due_at < ?", midnight);
        }
        if (clock == LeadFilter.Clock.LATE) {
            add(" and l.response_due_at < ?", now);
        }
    }

    /** Of what runs: how old a trajectory that ended once was, says nothing. */
    private void age(LeadFilter.Age age, Instant now) {
        sql.append(" and l.ended_at is null");
        Instant since = age.since(now);
        if (age == LeadFilter.Age.QUIET) {
            add(" and " + QUIET, since);
        } else {
            add(" and exists (select from trajectory t where t.lead_id = l.id and t.started_at < ?)", since);
        }
    }

    private void advisor(LeadFilter filter) {
        if (filter.unassigned() && filter.advisor() != null) {
            parameters.add(filter.advisor());
            parts = List.of(" and l.advisor_id is null", " and l.advisor_id = ?" + parameters.size());
        } else if (filter.unassigned()) {
            sql.append(" and l.advisor_id is null");
        } else if (filter.advisor() != null) {
            add(" and l.advisor_id = ?", filter.advisor());
        }
    }

    /** The people first, in an array that is made once; then their leads. */
    private void text(String words) {
        sql.append(" and l.person_id = any(array(");
        people(new PersonSearch(words));
        sql.append("))");
    }

    private void people(PersonSearch search) {
        String word = "";
        for (PersonSearch.Branch branch : search.branches()) {
            add(word + "(" + branch.sql() + " limit " + PersonSearch.MOST_FOUND + ")", branch.value());
            word = " union ";
        }
        sql.append(" limit ").append(PersonSearch.MOST_FOUND);
    }

    private void add(String condition, Object value) {
        parameters.add(value);
        sql.append(condition.replace("?", "?" + parameters.size()));
    }

    /** What stands at the numbered places. */
    List<Object> parameters() {
        return parameters;
    }
}

package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Lists of leads, filtered, sorted and cut in the database. There is one order: who waits for a first response, the
 * least time left first; then the others, longest known first. People are never ranked by anything else.
 */
@ApplicationScoped
public class LeadListRepository {

    /** A shorter number would find half the town. */
    private static final int FEWEST_DIGITS = 4;

    private static final String ORDER = " order by (l.responded_at is not null), l.response_due_at, l.id";

    @PersistenceContext
    private EntityManager em;

    /** How many there are. */
    public long count(LeadFilter filter, Instant now) {
        Where where = new Where(filter, now);
        Query query = em.createNativeQuery("select count(*) from lead l" + where.sql);
        where.bind(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    /**
     * One page of them.
     *
     * @param first how many to skip
     * @param size at most so many
     */
    public List<LeadRow> page(LeadFilter filter, Instant now, int first, int size) {
        Where where = new Where(filter, now);
        Query query = em.createNativeQuery("select l.id,"
                + " coalesce(p.called, (select c.address from contact_point c where c.person_id = p.id"
                + "  order by c.verified_at nulls last, c.kind limit 1), 'Naam onbekend'),"
                + " l.track, l.state,"
                + " (select string_agg(s.kind, ',' order by s.at, s.id) from lead_signal s where s.lead_id = l.id),"
                + " (select o.name from referral r join referring_organisation o on o.id = r.organisation_id"
                + "  join lead_signal s on s.subject_id = r.id and s.kind = 'REFERRAL'"
                + "  where s.lead_id = l.id order by s.at limit 1),"
                + " a.name, l.advisor_id, l.response_due_at, l.responded_at, l.ended_at"
                + " from (select * from lead l" + where.sql + ORDER + " limit " + size + " offset " + first + ") l"
                + " join person p on p.id = l.person_id left join staff_member a on a.id = l.advisor_id" + ORDER);
        where.bind(query);
        List<LeadRow> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add(row((Object[]) row));
        }
        return rows;
    }

    private static LeadRow row(Object[] c) {
        return new LeadRow(
                (UUID) c[0],
                (String) c[1],
                Track.valueOf((String) c[2]),
                LeadState.valueOf((String) c[3]),
                kinds((String) c[4]),
                (String) c[5],
                (String) c[6],
                (UUID) c[7],
                instant(c[8]),
                instant(c[9]),
                instant(c[10]));
    }

    private static List<SignalKind> kinds(String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(","))
                        .map(SignalKind::valueOf)
                        .distinct()
                        .toList();
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    /** The condition of a filter; only constants of this class become SQL, everything else is a parameter. */
    private static final class Where {

        private final List<Object> parameters = new ArrayList<>();
        private final StringBuilder sql = new StringBuilder(" where true");

        Where(LeadFilter filter, Instant now) {
            status(filter.status());
            if (filter.track() != null) {
                and("l.track = ?", filter.track().name());
            }
            if (filter.clock() != null) {
                clock(filter.clock(), now);
            }
            if (filter.unassigned() && filter.advisor() != null) {
                and("(l.advisor_id is null or l.advisor_id = ?)", filter.advisor());
            } else if (filter.unassigned()) {
                sql.append(" and l.advisor_id is null");
            } else if (filter.advisor() != null) {
                and("l.advisor_id = ?", filter.advisor());
            }
            if (filter.text() != null) {
                text(filter.text());
            }
        }

        private void status(LeadFilter.Status status) {
            if (status == null || status == LeadFilter.Status.OPEN) {
                sql.append(" and l.ended_at is null");
            } else if (status == LeadFilter.Status.ENDED) {
                sql.append(" and l.ended_at is not null");
            } else if (status != LeadFilter.Status.ALL) {
                sql.append(" and l.ended_at is null");
                and("l.state = ?", status.name());
            }
        }

        private void clock(LeadFilter.Clock clock, Instant now) {
            if (clock == LeadFilter.Clock.RESPONDED) {
                sql.append(" and l.responded_at is not null");
                return;
            }
            sql.append(" and l.responded_at is null");
            if (clock == LeadFilter.Clock.LATE) {
                and("l.response_due_at < ?", Timestamp.from(now));
            }
        }

        /** A name, an address, or a number as people write it: with spaces, and with 06 for +316. */
        private void text(String wanted) {
            String part = "%" + wanted.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
            String digits = wanted.replaceAll("[^0-9]", "").replaceFirst("^0", "");
            and("exists (select from person p where p.id = l.person_id and (lower(p.called) like ?", part);
            or("exists (select from contact_point c where c.person_id = p.id and (lower(c.address) like ?", part);
            if (digits.length() >= FEWEST_DIGITS) {
                or("c.address like ?", "%" + digits + "%");
            }
            sql.append("))))");
        }

        private void and(String condition, Object value) {
            add(" and ", condition, value);
        }

        private void or(String condition, Object value) {
            add(" or ", condition, value);
        }

        private void add(String word, String condition, Object value) {
            parameters.add(value);
            sql.append(word).append(condition.replace("?", "?" + parameters.size()));
        }

        void bind(Query query) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setParameter(i + 1, parameters.get(i));
            }
        }
    }
}

package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.SystemClock;

/**
 * Lists of leads, filtered, sorted and cut in the database. There is one order: who waits for a first response, the
 * least time left first; then the others, longest known first. People are never ranked by anything else.
 */
@ApplicationScoped
public class LeadListRepository {

    /** A list of more than this is not counted on. */
    public static final int MOST_COUNTED = 10_000;

    /** A shorter number would find half the town. */
    private static final int FEWEST_DIGITS = 4;

    private static final String ORDER = " order by (l.responded_at is not null), l.response_due_at, l.id";

    private static final String NAME =
            "coalesce(p.called, (select c.address from contact_point c where c.person_id = p.id"
                    + " order by c.verified_at nulls last, c.kind limit 1), 'Naam onbekend')";

    @PersistenceContext
    private EntityManager em;

    /** How many there are, counted up to {@value #MOST_COUNTED}: nobody pages further. */
    public long count(LeadFilter filter, Instant now) {
        Where where = new Where(filter, now);
        Query query = em.createNativeQuery(
                "select count(*) from (select from lead l" + where.sql + " limit " + MOST_COUNTED + ") counted");
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
                + " " + NAME + ","
                + " l.track, l.state,"
                + " (select string_agg(s.kind, ',' order by s.at, s.id) from lead_signal s where s.lead_id = l.id),"
                + " (select o.name from referral r join referring_organisation o on o.id = r.organisation_id"
                + "  join lead_signal s on s.subject_id = r.id and s.kind = 'REFERRAL'"
                + "  where s.lead_id = l.id order by s.at limit 1),"
                + " a.name, l.advisor_id, l.response_due_at, l.responded_at, l.ended_at,"
                + " exists (select from trajectory t where t.lead_id = l.id and t.paused_at is not null)"
                + " from (select * from lead l" + where.sql + ORDER + " limit " + size + " offset " + first + ") l"
                + " join person p on p.id = l.person_id left join staff_member a on a.id = l.advisor_id" + ORDER);
        where.bind(query);
        List<LeadRow> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add(row((Object[]) row));
        }
        return rows;
    }

    /** What an advisor planned, until that day, the earliest first. */
    public List<Planned> planned(UUID advisor, LocalDate until, int most) {
        List<?> rows = em.createNativeQuery("select l.id, " + NAME + ", l.next_step, l.next_step_on,"
                        + " (select c.address from contact_point c where c.person_id = p.id and c.kind = 'MOBILE'"
                        + " order by c.verified_at nulls last limit 1),"
                        + " (select t.id from trajectory t where t.lead_id = l.id)"
                        + " from lead l join person p on p.id = l.person_id"
                        + " where l.advisor_id = ?1 and l.ended_at is null and l.next_step_on <= ?2"
                        + " order by l.next_step_on, l.id limit " + most)
                .setParameter(1, advisor)
                .setParameter(2, Date.valueOf(until))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(c -> new Planned(
                        (UUID) c[0], (String) c[1], (String) c[2], ((Date) c[3]).toLocalDate(), (String) c[4], (UUID)
                                c[5]))
                .toList();
    }

    /**
     * Something that an advisor means to do.
     *
     * @param step null when only the day was given
     * @param phone null when none is known
     * @param trajectoryId null while the lead was not accepted
     */
    public record Planned(UUID leadId, String name, String step, LocalDate on, String phone, UUID trajectoryId) {}

    /** The open leads of an advisor by track, and how many of the trajectories are quiet or run long. */
    public Counts counts(UUID advisor, Instant quietSince, Instant longSince) {
        List<?> rows = em.createNativeQuery("select l.track, count(*),"
                        + " count(*) filter (where l.state = 'ACCEPTED' and not exists (select from contact_attempt a"
                        + " where a.lead_id = l.id and a.at >= ?2) and not exists (select from trajectory t"
                        + " where t.lead_id = l.id and t.paused_at is not null)),"
                        + " count(*) filter (where exists (select from trajectory t"
                        + " where t.lead_id = l.id and t.started_at < ?3))"
                        + " from lead l where l.advisor_id = ?1 and l.ended_at is null group by l.track")
                .setParameter(1, advisor)
                .setParameter(2, Timestamp.from(quietSince))
                .setParameter(3, Timestamp.from(longSince))
                .getResultList();
        Map<Track, Long> byTrack = new EnumMap<>(Track.class);
        long quiet = 0;
        long running = 0;
        for (Object each : rows) {
            Object[] c = (Object[]) each;
            byTrack.put(Track.valueOf((String) c[0]), ((Number) c[1]).longValue());
            quiet += ((Number) c[2]).longValue();
            running += ((Number) c[3]).longValue();
        }
        return new Counts(byTrack, quiet, running);
    }

    /**
     * @param byTrack open leads, trajectories among them; tracks without any are left out
     * @param quiet trajectories without contact since the given day; not those that are paused
     * @param running trajectories that began before the given day
     */
    public record Counts(Map<Track, Long> byTrack, long quiet, long running) {}

    /** The open ones among these, in the order of the clock; undecided ones only of people who may be approached. */
    public List<LeadToGive> toGive(Collection<UUID> ids) {
        return toGive(" and l.id = any(?1)", ids.toArray(UUID[]::new), ids.size());
    }

    /** All that an advisor has in hand, in the order of the clock. */
    public List<LeadToGive> toGiveOf(UUID advisor, int most) {
        return toGive(" and l.advisor_id = ?1", advisor, most);
    }

    /** Those that nobody has, the least time first. */
    public List<LeadToGive> toGiveOldest(int most) {
        return toGive(" and l.advisor_id is null and cast(?1 as text) is not null", "", most);
    }

    private List<LeadToGive> toGive(String which, Object parameter, int most) {
        List<?> rows = em.createNativeQuery("select l.id, l.version, " + NAME + ", l.track, p.language,"
                        + " l.response_due_at, l.responded_at, l.advisor_id, a.name, l.state = 'ACCEPTED'"
                        + " from lead l join person p on p.id = l.person_id"
                        + " left join staff_member a on a.id = l.advisor_id"
                        + " where l.ended_at is null and (l.state = 'ACCEPTED' or not p.objects)" + which
                        + " order by l.response_due_at, l.id limit " + most)
                .setParameter(1, parameter)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(c -> new LeadToGive(
                        (UUID) c[0],
                        ((Number) c[1]).intValue(),
                        (String) c[2],
                        Track.valueOf((String) c[3]),
                        (String) c[4],
                        instant(c[5]),
                        instant(c[6]),
                        (UUID) c[7],
                        (String) c[8],
                        (Boolean) c[9]))
                .toList();
    }

    /**
     * A lead that can be given to somebody.
     *
     * @param version for the form
     * @param language that the person reads
     * @param respondedAt null while nobody tried to reach this person
     * @param advisorId null while nobody has it
     * @param advisor null while nobody has it
     * @param trajectory whether a trajectory runs, which goes along
     */
    public record LeadToGive(
            UUID id,
            int version,
            String name,
            Track track,
            String language,
            Instant responseDueAt,
            Instant respondedAt,
            UUID advisorId,
            String advisor,
            boolean trajectory) {

        /** The same as the policy asks for it. */
        public AssignmentPolicy.Wanted wanted(LocalDate today) {
            LocalDate due = respondedAt == null ? DutchTime.date(responseDueAt) : today;
            return new AssignmentPolicy.Wanted(id, track, language, today, due);
        }
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
                instant(c[10]),
                (Boolean) c[11]);
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
            if (clock == LeadFilter.Clock.TODAY) {
                Instant midnight = DutchTime.date(now)
                        .plusDays(1)
                        .atStartOfDay(SystemClock.AMSTERDAM)
                        .toInstant();
                and("l.response_due_at < ?", Timestamp.from(midnight));
            }
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

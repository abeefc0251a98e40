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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.resident.PersonNames;
import nl.jouwroute.resident.PhoneNumbers;

/**
 * Lists of leads, filtered, sorted and cut in the database. There is one order: who waits for a first response, the
 * least time left first; then the others, longest known first. People are never ranked by anything else.
 */
@ApplicationScoped
public class LeadListRepository {

    /** A list of more than this is not counted on. */
    public static final int MOST_COUNTED = 10_000;

    /** Leads that can be given to somebody; undecided ones only of people who may be approached. */
    private static final String TO_GIVE = " from lead l join person p on p.id = l.person_id"
            + " left join staff_member a on a.id = l.advisor_id"
            + " where l.ended_at is null and (l.state = 'ACCEPTED' or not p.objects)";

    private static final String OF_ADVISOR = " and l.advisor_id = ?1";
    private static final String OF_NOBODY = " and l.advisor_id is null and cast(?1 as text) is not null";

    @PersistenceContext
    private EntityManager em;

    /** How many there are, counted up to {@value #MOST_COUNTED}. */
    public long count(LeadFilter filter, Instant now) {
        return count(filter, now, MOST_COUNTED);
    }

    /** How many there are, counted up to that number. */
    public long count(LeadFilter filter, Instant now, int most) {
        LeadQuery query = LeadQuery.of(filter, now);
        return ((Number) prepared(query.count(most), query).getSingleResult()).longValue();
    }

    /**
     * One page of them.
     *
     * @param first how many to skip
     * @param size at most so many
     */
    public List<LeadRow> page(LeadFilter filter, Instant now, int first, int size) {
        return rows(LeadQuery.of(filter, now), first, size);
    }

    /** The page after or before a line, in the order of the list. */
    public List<LeadRow> page(LeadFilter filter, Instant now, ListPlace from, int size) {
        return rows(LeadQuery.of(filter, now).from(from), 0, size);
    }

    /** Only which leads, from the first one on. */
    public List<UUID> ids(LeadFilter filter, Instant now, int most) {
        return ids(LeadQuery.of(filter, now), most);
    }

    private List<UUID> ids(LeadQuery query, int most) {
        List<?> ids = prepared("select l.id from " + query.rows(0, most) + " l" + query.order(), query)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /**
     * The one after this lead in a list, and after the last the first; the first too when this lead is not in the list.
     * Empty when there is no other.
     */
    public Optional<UUID> next(LeadFilter filter, Instant now, UUID here) {
        List<LeadRow> line = rows(LeadQuery.of(filter, now).only(here), 0, 1);
        return line.stream()
                .map(ListPlace::after)
                .flatMap(place -> ids(LeadQuery.of(filter, now).from(place), 1).stream())
                .findFirst()
                .or(() -> ids(filter, now, 1).stream().findFirst())
                .filter(found -> !found.equals(here));
    }

    private List<LeadRow> rows(LeadQuery query, int first, int size) {
        String sql = "select l.id,"
                + " " + PersonNames.OF_P + ","
                + " l.track, l.state,"
                + " (select string_agg(s.kind, ',' order by s.at, s.id) from lead_signal s where s.lead_id = l.id),"
                + " (select o.name from referral r join referring_organisation o on o.id = r.organisation_id"
                + "  join lead_signal s on s.subject_id = r.id and s.kind = 'REFERRAL'"
                + "  where s.lead_id = l.id order by s.at limit 1),"
                + " a.name, l.advisor_id, l.response_due_at, l.responded_at, l.ended_at,"
                + " exists (select from trajectory t where t.lead_id = l.id and t.paused_at is not null)"
                + " from " + query.rows(first, size) + " l"
                + " join person p on p.id = l.person_id left join staff_member a on a.id = l.advisor_id"
                + query.order();
        List<LeadRow> rows = new ArrayList<>();
        for (Object row : prepared(sql, query).getResultList()) {
            rows.add(row((Object[]) row));
        }
        return rows;
    }

    private Query prepared(String sql, LeadQuery query) {
        Query prepared = em.createNativeQuery(sql);
        int number = 1;
        for (Object value : query.parameters()) {
            prepared.setParameter(number++, value instanceof Instant at ? Timestamp.from(at) : value);
        }
        return prepared;
    }

    /** The people who fit these words, so many as a list looks among; looked up once for all that a page asks. */
    public List<UUID> people(String text) {
        LeadQuery query = LeadQuery.people(text);
        List<?> ids = prepared(query.sql(), query).getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** What an advisor planned, until that day, the earliest first. */
    public List<Planned> planned(UUID advisor, LocalDate until, int most) {
        List<?> rows = em.createNativeQuery("select l.id, " + PersonNames.OF_P + ", l.next_step, l.next_step_on,"
                        + " case when not p.objects then " + PhoneNumbers.OF_P + " end,"
                        + " (select t.id from trajectory t where t.lead_id = l.id), p.objects"
                        + " from lead l join person p on p.id = l.person_id"
                        + " where l.advisor_id = ?1 and l.ended_at is null and l.next_step_on <= ?2"
                        + " order by l.next_step_on, l.id limit " + most)
                .setParameter(1, advisor)
                .setParameter(2, Date.valueOf(until))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(c -> new Planned(
                        (UUID) c[0],
                        (String) c[1],
                        (String) c[2],
                        ((Date) c[3]).toLocalDate(),
                        (String) c[4],
                        (UUID) c[5],
                        (Boolean) c[6]))
                .toList();
    }

    /**
     * Something that an advisor means to do.
     *
     * @param step null when only the day was given
     * @param phone null when none is known, and of who said no
     * @param trajectoryId null while the lead was not accepted
     * @param objects said no, while the trajectory runs
     */
    public record Planned(
            UUID leadId, String name, String step, LocalDate on, String phone, UUID trajectoryId, boolean objects) {}

    /** The open leads of an advisor by track, how many are quiet, and how many trajectories run long. */
    public Counts counts(UUID advisor, Instant quietSince, Instant longSince) {
        List<?> rows = em.createNativeQuery("select l.track, count(*),"
                        + " count(*) filter (where " + LeadQuery.QUIET.replace("?", "?2") + "),"
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
     * How many leads there are, in all.
     *
     * @param byTrack open leads, trajectories among them; tracks without any are left out
     * @param quiet leads and trajectories without contact since the given day; not those that are paused
     * @param running trajectories that began before the given day
     */
    public record Counts(Map<Track, Long> byTrack, long quiet, long running) {}

    /** The open ones among these, in the order of the clock; undecided ones only of people who may be approached. */
    public List<LeadToGive> toGive(Collection<UUID> ids) {
        return toGive(" and l.id = any(?1)", ids.toArray(UUID[]::new), 0, ids.size());
    }

    /** All that an advisor has in hand, in the order of the clock, from the first one on. */
    public List<LeadToGive> toGiveOf(UUID advisor, int first, int most) {
        return toGive(OF_ADVISOR, advisor, first, most);
    }

    /** Those that nobody has, the least time first, from the first one on. */
    public List<LeadToGive> toGiveOldest(int first, int most) {
        return toGive(OF_NOBODY, "", first, most);
    }

    /** How many an advisor has in hand; with null for the advisor how many nobody has. Counted up to {@value #MOST_COUNTED}. */
    public long countToGive(UUID advisor) {
        Number count = (Number) em.createNativeQuery("select count(*) from (select 1" + TO_GIVE
                        + (advisor == null ? OF_NOBODY : OF_ADVISOR) + " limit " + MOST_COUNTED + ") counted")
                .setParameter(1, advisor == null ? "" : advisor)
                .getSingleResult();
        return count.longValue();
    }

    private List<LeadToGive> toGive(String which, Object parameter, int first, int most) {
        List<?> rows = em.createNativeQuery("select l.id, l.version, " + PersonNames.OF_P + ", l.track, p.language,"
                        + " l.response_due_at, l.responded_at, l.advisor_id, a.name, l.state = 'ACCEPTED'"
                        + TO_GIVE + which + " order by l.response_due_at, l.id limit " + most + " offset " + first)
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
}

package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jouwroute.common.NotFound;

/** What advisors can take on, when they are away, and how much they have. */
@ApplicationScoped
public class AdvisorRepository {

    private static final String TERMS = "select a.staff_id, s.name, a.version, a.hours, a.most_open,"
            + " array_to_string(a.languages, ','), array_to_string(a.tracks, ','), a.takes_leads";
    private static final int TERMS_COLUMNS = 8;

    /** Of {@code staff_member s}: is here, and an advisor as far as the last log-in said; who never logged in may be. */
    private static final String WORKS_AS_ADVISOR = "s.active and (s.roles = '{}' or 'ADVISOR' = any(s.roles))";

    private static final UUID NO_LEAD = new UUID(0, 0);

    @PersistenceContext
    private EntityManager em;

    /** Of whom a colleague is sure to be reminded: the rows of {@code staff_member s} for this one, when they work here. */
    public static String works(String advisor) {
        return "from staff_member s where s.id = " + advisor + " and " + WORKS_AS_ADVISOR;
    }

    /** Somebody who may work on leads has terms from the first time on. */
    public void ensure(UUID staffId) {
        em.createNativeQuery("insert into advisor (staff_id) values (?1) on conflict do nothing")
                .setParameter(1, staffId)
                .executeUpdate();
    }

    /**
     * What was agreed with an advisor.
     *
     * @throws NotFound when there is no such advisor
     */
    public AdvisorTerms read(UUID staffId) {
        List<?> rows = em.createNativeQuery(
                        TERMS + " from advisor a join staff_member s on s.id = a.staff_id where a.staff_id = ?1")
                .setParameter(1, staffId)
                .getResultList();
        return rows.stream()
                .map(row -> terms((Object[]) row))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such advisor"));
    }

    /** False when they were changed since this version. */
    public boolean change(AdvisorTerms terms) {
        return em.createNativeQuery("update advisor set version = version + 1, hours = ?3, most_open = ?4,"
                                + " languages = string_to_array(?5, ','), tracks = string_to_array(?6, ','),"
                                + " takes_leads = ?7 where staff_id = ?1 and version = ?2")
                        .setParameter(1, terms.staffId())
                        .setParameter(2, terms.version())
                        .setParameter(3, terms.hours())
                        .setParameter(4, terms.mostOpen())
                        .setParameter(5, String.join(",", terms.languages()))
                        .setParameter(
                                6, terms.tracks().stream().map(Track::name).collect(Collectors.joining(",")))
                        .setParameter(7, terms.takesLeads())
                        .executeUpdate()
                == 1;
    }

    /**
     * Every advisor with what they have, by name. Who left, or is no advisor any more, stands here as long as they have
     * leads, and takes no new ones.
     */
    public List<Candidate> team(LocalDate today) {
        Map<UUID, List<Absence>> absences = absencesFrom(today);
        List<?> rows = em.createNativeQuery(TERMS + " and " + WORKS_AS_ADVISOR
                        + ", coalesce(l.open, 0), coalesce(l.running, 0)"
                        + " from advisor a join staff_member s on s.id = a.staff_id"
                        + " left join (select advisor_id, count(*) as open,"
                        + " count(*) filter (where state = 'ACCEPTED') as running from lead"
                        + " where ended_at is null and advisor_id is not null group by advisor_id) l"
                        + " on l.advisor_id = a.staff_id where (" + WORKS_AS_ADVISOR
                        + ") or l.open > 0 order by s.name, s.id")
                .getResultList();
        List<Candidate> team = new ArrayList<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            AdvisorTerms terms = terms(row);
            team.add(new Candidate(
                    terms,
                    ((Number) row[TERMS_COLUMNS]).intValue(),
                    ((Number) row[TERMS_COLUMNS + 1]).intValue(),
                    absences.getOrDefault(terms.staffId(), List.of())));
        }
        return team;
    }

    /** Who worked here and left, by name. */
    public List<Former> former() {
        List<?> rows = em.createNativeQuery(
                        "select s.id, s.name from advisor a join staff_member s on s.id = a.staff_id"
                                + " where not s.active order by s.name, s.id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Former((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** Somebody who left. */
    public record Former(UUID id, String name) {}

    /** How an advisor's leads stand, by advisor; under the key null those that nobody has. */
    public Map<UUID, Standing> standings(Instant now, Instant endOfToday) {
        List<?> rows = em.createNativeQuery("select advisor_id,"
                        + " count(*) filter (where responded_at is null),"
                        + " count(*) filter (where responded_at is null and response_due_at < ?1),"
                        + " count(*) filter (where responded_at is null and response_due_at >= ?1 and response_due_at < ?2),"
                        + " min(received_at) filter (where responded_at is null)"
                        + " from lead where ended_at is null and (responded_at is null or advisor_id is null)"
                        + " group by advisor_id")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(endOfToday))
                .getResultList();
        Map<UUID, Standing> standings = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            standings.put(
                    (UUID) row[0],
                    new Standing(
                            ((Number) row[1]).longValue(),
                            ((Number) row[2]).longValue(),
                            ((Number) row[3]).longValue(),
                            Optional.ofNullable((Timestamp) row[4]).map(Timestamp::toInstant)));
        }
        return standings;
    }

    /**
     * How the first responses stand.
     *
     * @param waiting leads without a first response
     * @param late how many of these past their limit
     * @param today how many of these due before this day ends
     * @param oldest since when the oldest of these is here
     */
    public record Standing(long waiting, long late, long today, Optional<Instant> oldest) {

        /** Nobody waits. */
        public static final Standing NONE = new Standing(0, 0, 0, Optional.empty());
    }

    /** Whom to tell about leads that wait: advisors and coordinators who are here today, by name. */
    public List<Reader> readers(LocalDate today) {
        List<?> rows = em.createNativeQuery("select s.id, s.name, s.email, 'COORDINATOR' = any(s.roles)"
                        + " from staff_member s where s.active"
                        + " and ('COORDINATOR' = any(s.roles) or exists (select from advisor a where a.staff_id = s.id))"
                        + " and not exists (select from staff_absence f where f.staff_id = s.id"
                        + " and f.withdrawn_at is null and ?1 between f.from_on and f.until_on) order by s.name, s.id")
                .setParameter(1, Date.valueOf(today))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Reader((UUID) row[0], (String) row[1], (String) row[2], (Boolean) row[3]))
                .toList();
    }

    /**
     * Somebody who is told.
     *
     * @param coordinator also of what is late at others, and of what nobody has
     */
    public record Reader(UUID staffId, String name, String email, boolean coordinator) {}

    /**
     * How full an advisor is, apart from one lead. Held until the transaction ends, so that two leads that come at the
     * same moment do not both take the last place.
     */
    public Room holdRoom(UUID staffId, UUID apart) {
        ensure(staffId);
        Number most =
                (Number) em.createNativeQuery("select most_open from advisor where staff_id = ?1 for no key update")
                        .setParameter(1, staffId)
                        .getSingleResult();
        return new Room(open(staffId, apart), most.intValue());
    }

    /** How many open leads an advisor has; no lead is given to them until the transaction ends. */
    public int holdOpen(UUID staffId) {
        return holdRoom(staffId, NO_LEAD).open();
    }

    /** As {@link #holdRoom}, only to show it. */
    public Room room(UUID staffId, UUID apart) {
        List<?> most = em.createNativeQuery("select most_open from advisor where staff_id = ?1")
                .setParameter(1, staffId)
                .getResultList();
        return most.isEmpty()
                ? new Room(0, Integer.MAX_VALUE)
                : new Room(open(staffId, apart), ((Number) most.get(0)).intValue());
    }

    private int open(UUID staffId, UUID apart) {
        Number open = (Number) em.createNativeQuery(
                        "select count(*) from lead where advisor_id = ?1 and ended_at is null and id <> ?2")
                .setParameter(1, staffId)
                .setParameter(2, apart)
                .getSingleResult();
        return open.intValue();
    }

    /** How full somebody is. */
    public record Room(int open, int most) {

        public boolean isFull() {
            return open >= most;
        }
    }

    /** The absences of one advisor that are not over. */
    public List<Absence> absences(UUID staffId, LocalDate today) {
        return absencesFrom(today).getOrDefault(staffId, List.of());
    }

    private Map<UUID, List<Absence>> absencesFrom(LocalDate today) {
        List<?> rows = em.createNativeQuery("select a.staff_id, a.id, a.from_on, a.until_on, a.cover_id, c.name"
                        + " from staff_absence a left join staff_member c on c.id = a.cover_id"
                        + " where a.withdrawn_at is null and a.until_on >= ?1 order by a.from_on, a.id")
                .setParameter(1, Date.valueOf(today))
                .getResultList();
        Map<UUID, List<Absence>> absences = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            absences.computeIfAbsent((UUID) row[0], staff -> new ArrayList<>())
                    .add(new Absence(
                            (UUID) row[1],
                            ((Date) row[2]).toLocalDate(),
                            ((Date) row[3]).toLocalDate(),
                            (UUID) row[4],
                            (String) row[5]));
        }
        return absences;
    }

    /** @param by who entered it: the advisor, or a coordinator */
    public void add(UUID staffId, Absence absence, UUID by, Instant now) {
        em.createNativeQuery(
                        "insert into staff_absence (id, staff_id, from_on, until_on, entered_by, entered_at, cover_id)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid))")
                .setParameter(1, absence.id())
                .setParameter(2, staffId)
                .setParameter(3, Date.valueOf(absence.from()))
                .setParameter(4, Date.valueOf(absence.until()))
                .setParameter(5, by)
                .setParameter(6, Timestamp.from(now))
                .setParameter(
                        7, absence.coverId() == null ? null : absence.coverId().toString())
                .executeUpdate();
    }

    /** Takes an absence back; the row stays. Answers whether there was one. */
    public boolean withdraw(UUID staffId, UUID absenceId, Instant now) {
        return em.createNativeQuery("update staff_absence set withdrawn_at = ?3"
                                + " where id = ?2 and staff_id = ?1 and withdrawn_at is null")
                        .setParameter(1, staffId)
                        .setParameter(2, absenceId)
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    private static AdvisorTerms terms(Object[] row) {
        return new AdvisorTerms(
                (UUID) row[0],
                (String) row[1],
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue(),
                words((String) row[5]),
                words((String) row[6]).stream().map(Track::valueOf).collect(Collectors.toSet()),
                (Boolean) row[7]);
    }

    private static Set<String> words(String joined) {
        return joined == null || joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(",")).collect(Collectors.toSet());
    }
}

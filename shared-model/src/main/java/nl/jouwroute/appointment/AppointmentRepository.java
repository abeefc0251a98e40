package nl.jouwroute.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.SqlState;

/** Appointments; each change is one guarded statement that answers whether it held. Residents see their own. */
@ApplicationScoped
public class AppointmentRepository {

    /** An overlap; or a deadlock or a long wait, which two who pick one hour at once can run into in its place. */
    private static final Set<String> TAKEN =
            Set.of(SqlState.EXCLUSION_VIOLATION, SqlState.DEADLOCK_DETECTED, SqlState.LOCK_NOT_AVAILABLE);

    /** Who waits longer for somebody who picks the same hour reads that it is taken. */
    private static final String PATIENCE = "3s";

    private static final String SELECT =
            "select a.id, a.lead_id, a.resident_id, a.advisor_id, a.advisor, a.way, a.place,"
                    + " a.minutes, a.state, a.starts_at, a.ends_at, a.sequence, a.wish, a.came,"
                    + " (select string_agg(cast(extract(epoch from t.starts_at) as text), ',' order by t.starts_at)"
                    + " from appointment_time t where t.appointment_id = a.id) from appointment a";

    @PersistenceContext
    private EntityManager em;

    /** One run of the job reminds so many; the next goes on where it stopped. */
    private static final int MOST_REMINDED = 500;

    /** Where an appointment belongs. */
    public record Parties(UUID leadId, UUID residentId, UUID advisorId, String advisor) {}

    /** The id of the new one; empty when one of this lead waits for an answer, or this form made one before. */
    public Optional<UUID> propose(Parties parties, Proposal proposal, Instant now) {
        UUID id = UUID.randomUUID();
        int made = em.createNativeQuery("insert into appointment (id, lead_id, resident_id, advisor_id, advisor, way,"
                        + " place, minutes, form_key, proposed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
                        + " on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, parties.leadId())
                .setParameter(3, parties.residentId())
                .setParameter(4, parties.advisorId())
                .setParameter(5, parties.advisor())
                .setParameter(6, proposal.way().name())
                .setParameter(7, proposal.place())
                .setParameter(8, proposal.minutes())
                .setParameter(9, proposal.formKey())
                .setParameter(10, Timestamp.from(now))
                .executeUpdate();
        for (Instant time : made == 1 ? proposal.times() : List.<Instant>of()) {
            em.createNativeQuery("insert into appointment_time (appointment_id, starts_at) values (?1, ?2)")
                    .setParameter(1, id)
                    .setParameter(2, Timestamp.from(time))
                    .executeUpdate();
        }
        return made == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Those of a lead that nobody answered and of which all times are over. */
    List<Appointment> lapsed(UUID leadId, Instant now) {
        return list(
                " where a.lead_id = ?1 and a.state = 'PROPOSED' and not exists (select from appointment_time t"
                        + " where t.appointment_id = a.id and t.starts_at > ?2)",
                leadId,
                Timestamp.from(now));
    }

    /** Whether this form made one before. */
    public boolean isMade(UUID formKey) {
        return (Boolean) em.createNativeQuery("select exists (select from appointment where form_key = ?1)")
                .setParameter(1, formKey)
                .getSingleResult();
    }

    /**
     * An appointment as it stands.
     *
     * @throws NotFound when there is no such appointment, or it is not the caller's
     */
    public Appointment read(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("no such appointment"));
    }

    /** Empty when there is none, or the database shows it not to this caller. */
    public Optional<Appointment> find(UUID id) {
        return list(" where a.id = ?1", id).stream().findFirst();
    }

    /** About whom it is. */
    public UUID personOf(UUID id) {
        return (UUID) em.createNativeQuery(
                        "select r.person_id from resident r join appointment a on a.resident_id = r.id where a.id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    /** The newest first. */
    public List<Appointment> ofLead(UUID leadId) {
        return list(" where a.lead_id = ?1 order by a.proposed_at desc, a.id", leadId);
    }

    /** The newest first. */
    public List<Appointment> ofResident(UUID residentId) {
        return list(" where a.resident_id = ?1 order by a.proposed_at desc, a.id", residentId);
    }

    /** What an advisor has on these days, the earliest first. */
    public List<Appointment> ofAdvisor(UUID advisorId, Instant from, Instant until) {
        return list(
                " where a.advisor_id = ?1 and a.state = 'BOOKED' and a.starts_at >= ?2 and a.starts_at < ?3"
                        + " order by a.starts_at",
                advisorId,
                Timestamp.from(from),
                Timestamp.from(until));
    }

    /** Of whose leads other times must be proposed, the longest waiting first; ended leads are left out. */
    public List<Appointment> noneFits(UUID advisorId) {
        return list(
                " where a.state = 'NONE_FITS' and exists (select from lead l where l.id = a.lead_id"
                        + " and l.advisor_id = ?1 and l.ended_at is null) and not exists (select from appointment n where n.lead_id = a.lead_id"
                        + " and n.proposed_at > a.proposed_at) order by a.answered_at",
                advisorId);
    }

    /** Still to come of a lead that ended or went elsewhere in this transaction; the database withdrew what was not yet chosen. */
    public List<Appointment> ahead(UUID leadId, Instant now) {
        em.flush();
        return list(
                " where a.lead_id = ?1 and a.state = 'BOOKED' and a.starts_at > ?2 order by a.starts_at",
                leadId,
                Timestamp.from(now));
    }

    /** Whether this advisor may change it: they proposed it, or have the lead now. */
    public boolean isOf(UUID id, UUID advisorId) {
        return (Boolean) em.createNativeQuery("select exists (select from appointment a join lead l on l.id = a.lead_id"
                        + " where a.id = ?1 and (a.advisor_id = ?2 or l.advisor_id = ?2))")
                .setParameter(1, id)
                .setParameter(2, advisorId)
                .getSingleResult();
    }

    /** Booked for this time, chosen before today, of which nobody was reminded since it was last moved. */
    public List<Appointment> toRemember(Instant from, Instant until, Instant midnight) {
        return list(
                " where a.state = 'BOOKED' and a.starts_at >= ?1 and a.starts_at < ?2 and a.answered_at < ?3"
                        + " and not exists (select from notification n where n.subject_id = a.id"
                        + " and n.kind = 'APPOINTMENT_REMINDER' and n.occasion = 'sequence-' || a.sequence)"
                        + " order by a.starts_at limit " + MOST_REMINDED,
                Timestamp.from(from),
                Timestamp.from(until),
                Timestamp.from(midnight));
    }

    /**
     * Takes one of the proposed times; false when it was answered already or the time was not proposed.
     *
     * @throws AppointmentRefused TAKEN
     */
    public boolean pick(UUID id, Instant time, Instant now) {
        return guarded(() -> em.createNativeQuery("update appointment a set state = 'BOOKED', starts_at = ?2,"
                        + " ends_at = cast(?2 as timestamptz) + make_interval(mins => a.minutes), answered_at = ?3 where a.id = ?1"
                        + " and a.state = 'PROPOSED' and exists (select from appointment_time t"
                        + " where t.appointment_id = a.id and t.starts_at = ?2)")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(time))
                .setParameter(3, Timestamp.from(now))
                .executeUpdate());
    }

    /** None of the times fits; false when it was answered already. */
    public boolean refuse(UUID id, String wish, Instant now) {
        return em.createNativeQuery("update appointment set state = 'NONE_FITS', wish = ?2, answered_at = ?3"
                                + " where id = ?1 and state = 'PROPOSED'")
                        .setParameter(1, id)
                        .setParameter(2, wish)
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /**
     * To another time; false when it is not booked or has begun.
     *
     * @throws AppointmentRefused TAKEN
     */
    public boolean move(UUID id, Instant time, Instant now) {
        return guarded(() -> em.createNativeQuery("update appointment set starts_at = ?2,"
                        + " ends_at = cast(?2 as timestamptz) + make_interval(mins => minutes), sequence = sequence + 1"
                        + " where id = ?1 and state = 'BOOKED' and starts_at > ?3")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(time))
                .setParameter(3, Timestamp.from(now))
                .executeUpdate());
    }

    /**
     * To another advisor, at the same time; false when they are with somebody else then, or it is not booked or has begun.
     *
     * @throws AppointmentRefused TAKEN, when somebody picks that hour of theirs at this moment
     */
    public boolean give(UUID id, UUID advisorId, String name, Instant now) {
        return guarded(() -> em.createNativeQuery("update appointment a set advisor_id = ?2, advisor = ?3,"
                        + " sequence = a.sequence + 1 where a.id = ?1 and a.state = 'BOOKED' and a.starts_at > ?4"
                        + " and not exists (select from appointment o where o.advisor_id = ?2 and o.state = 'BOOKED'"
                        + " and o.starts_at < a.ends_at and o.ends_at > a.starts_at)")
                .setParameter(1, id)
                .setParameter(2, advisorId)
                .setParameter(3, name)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate());
    }

    /** Takes it back; false when it was cancelled before or has begun. */
    public boolean cancel(UUID id, Instant now) {
        return em.createNativeQuery("update appointment set state = 'CANCELLED', sequence = sequence + 1"
                                + " where id = ?1 and state <> 'CANCELLED' and (starts_at is null or starts_at > ?2)")
                        .setParameter(1, id)
                        .setParameter(2, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** Takes back what waits for an answer, and nothing that was picked meanwhile; answers which. */
    List<UUID> withdrawProposed(UUID leadId) {
        List<?> ids = em.createNativeQuery("update appointment set state = 'CANCELLED', sequence = sequence + 1"
                        + " where lead_id = ?1 and state = 'PROPOSED' returning id")
                .setParameter(1, leadId)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Whether somebody came; false when it has not begun. */
    public boolean note(UUID id, boolean came, Instant now) {
        return em.createNativeQuery(
                                "update appointment set came = ?2 where id = ?1 and state = 'BOOKED' and starts_at <= ?3")
                        .setParameter(1, id)
                        .setParameter(2, came)
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    private interface Statement {
        int run();
    }

    private boolean guarded(Statement statement) {
        em.createNativeQuery("select set_config('lock_timeout', ?1, true) where current_setting('lock_timeout') = '0'")
                .setParameter(1, PATIENCE)
                .getResultList();
        try {
            return statement.run() == 1;
        } catch (PersistenceException e) {
            if (SqlState.of(e).filter(TAKEN::contains).isPresent()) {
                throw new AppointmentRefused(AppointmentRefused.Why.TAKEN);
            }
            throw e;
        }
    }

    private List<Appointment> list(String where, Object... parameters) {
        var query = em.createNativeQuery(SELECT + where);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> appointment((Object[]) row)).toList();
    }

    private static Appointment appointment(Object[] c) {
        return new Appointment(
                (UUID) c[0],
                (UUID) c[1],
                (UUID) c[2],
                (UUID) c[3],
                (String) c[4],
                MeetingWay.valueOf((String) c[5]),
                (String) c[6],
                ((Number) c[7]).intValue(),
                AppointmentState.valueOf((String) c[8]),
                instant(c[9]),
                instant(c[10]),
                ((Number) c[11]).intValue(),
                (String) c[12],
                (Boolean) c[13],
                times((String) c[14]));
    }

    private static List<Instant> times(String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(","))
                        .map(seconds -> Instant.ofEpochSecond((long) Double.parseDouble(seconds)))
                        .toList();
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}

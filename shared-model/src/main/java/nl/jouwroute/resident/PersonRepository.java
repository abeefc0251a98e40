package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Language;

/** Persons as staff add them, find that two are one, merge them and take them apart again. */
@ApplicationScoped
public class PersonRepository {

    private static final int MOST_MATCHES = 10;

    /** How much two names must have in common; 1 is the same. */
    private static final double ALIKE = 0.45;

    @PersistenceContext
    private EntityManager em;

    /** Adds somebody, at once: what follows in this transaction finds them. */
    public void add(UUID id, String called, LocalDate birthDate, Language language, Instant now) {
        em.createNativeQuery("insert into person (id, called, birth_date, language, created_at)"
                        + " values (?1, ?2, cast(?3 as date), ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, called)
                .setParameter(3, birthDate == null ? null : birthDate.toString())
                .setParameter(4, language.tag())
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
    }

    /** When somebody who is known was born, at once; what we knew stays. */
    public void addBirthDate(UUID id, LocalDate birthDate) {
        em.createNativeQuery("update person set birth_date = cast(?2 as date), version = version + 1"
                        + " where id = ?1 and birth_date is null")
                .setParameter(1, id)
                .setParameter(2, birthDate.toString())
                .executeUpdate();
    }

    /** An address that a person gave to a member of staff; once. */
    public void addAddress(UUID personId, ContactAddress address, UUID notedBy) {
        em.createNativeQuery("insert into contact_point (id, person_id, kind, address, noted_by)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (person_id, kind, address)"
                        + " do update set noted_by = coalesce(contact_point.noted_by, excluded.noted_by)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, personId)
                .setParameter(3, address.kind().name())
                .setParameter(4, address.value())
                .setParameter(5, notedBy)
                .executeUpdate();
    }

    /** What somebody asked for when staff added them. False when this form was posted before. */
    public boolean addIntake(UUID id, UUID personId, String source, String wish, UUID by, UUID formKey, Instant now) {
        return em.createNativeQuery("insert into intake (id, person_id, source, wish, staff_id, form_key, at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (form_key) do nothing")
                        .setParameter(1, id)
                        .setParameter(2, personId)
                        .setParameter(3, source)
                        .setParameter(4, wish)
                        .setParameter(5, by)
                        .setParameter(6, formKey)
                        .setParameter(7, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /**
     * The lead on which the intake of this form came; empty when the form is new. Of several equal posts at once the others
     * wait here until the first is done.
     */
    public List<UUID> leadOfForm(UUID formKey) {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 12))) as locked")
                .setParameter(1, formKey.toString())
                .getSingleResult();
        List<?> ids = em.createNativeQuery("select s.lead_id from intake i join lead_signal s"
                        + " on s.subject_id = i.id and s.kind = 'INTAKE' where i.form_key = ?1")
                .setParameter(1, formKey)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /**
     * Who may be the same: somebody with one of these addresses, or with a name like this and the same year of birth.
     *
     * @param apart left out; may be null
     * @param called may be null
     * @param birthDate may be null
     */
    public List<Match> alike(UUID apart, String called, LocalDate birthDate, Collection<String> addresses) {
        List<?> rows = em.createNativeQuery("select p.id, coalesce(p.called, '" + PersonNames.UNKNOWN + "'),"
                        + " extract(year from p.birth_date), bool_or(f.address),"
                        + " exists (select from resident r where r.person_id = p.id),"
                        + " (select l.id from lead l where l.person_id = p.id"
                        + "  order by (l.ended_at is null) desc, l.received_at desc limit 1)"
                        + " from (select c.person_id as id, true as address from contact_point c"
                        + "   where c.address = any(?2)"
                        + "  union all select n.id, false from person n where ?3 <> ''"
                        + "   and lower(n.called) % lower(?3) and similarity(lower(n.called), lower(?3)) >= ?4"
                        + "   and n.birth_date between cast(?5 as date) and cast(?6 as date)) f"
                        + " join person p on p.id = f.id and p.merged_into is null and p.id <> ?1"
                        + " group by p.id order by bool_or(f.address) desc, p.called, p.id limit " + MOST_MATCHES)
                .setParameter(1, apart == null ? new UUID(0, 0) : apart)
                .setParameter(2, addresses.toArray(String[]::new))
                .setParameter(3, called == null ? "" : called)
                .setParameter(4, ALIKE)
                .setParameter(
                        5, birthDate == null ? null : birthDate.withDayOfYear(1).toString())
                .setParameter(
                        6,
                        birthDate == null
                                ? null
                                : birthDate
                                        .withDayOfYear(birthDate.lengthOfYear())
                                        .toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Match(
                        (UUID) row[0],
                        (String) row[1],
                        row[2] == null ? null : ((Number) row[2]).intValue(),
                        (Boolean) row[3],
                        (Boolean) row[4],
                        (UUID) row[5]))
                .toList();
    }

    /**
     * Somebody who may be the same.
     *
     * @param birthYear null when it is not known
     * @param sameAddress else the name is alike and the year of birth the same
     * @param account logs in on the portal
     * @param leadId the newest lead, open ones first; null when there is none
     */
    public record Match(
            UUID personId, String name, Integer birthYear, boolean sameAddress, boolean account, UUID leadId) {}

    /** Merges two persons; the answer is DONE or what stands in the way. */
    public String merge(UUID mergeId, UUID kept, UUID gone, String reason, UUID by, Instant now) {
        return (String) em.createNativeQuery("select merge_persons(?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, mergeId)
                .setParameter(2, kept)
                .setParameter(3, gone)
                .setParameter(4, reason)
                .setParameter(5, by)
                .setParameter(6, Timestamp.from(now))
                .getSingleResult();
    }

    /** Takes a merge back; the answer is DONE or what stands in the way. */
    public String undo(UUID mergeId, UUID by, Instant now) {
        return (String) em.createNativeQuery("select undo_merge(?1, ?2, ?3)")
                .setParameter(1, mergeId)
                .setParameter(2, by)
                .setParameter(3, Timestamp.from(now))
                .getSingleResult();
    }

    /** A merge that is final, and who stayed. */
    public record Finished(UUID id, UUID personId) {}

    /** Makes the merges final that were made before that moment; from then on they cannot be taken back. */
    public List<Finished> finishMerges(Instant before, Instant now) {
        List<?> rows = em.createNativeQuery("select finished, about from finish_merges(?1, ?2)")
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Finished((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** The merges into this person and out of it, newest first. */
    public List<Merge> merges(UUID personId) {
        List<?> rows = em.createNativeQuery(
                        "select m.id, coalesce(g.called, '" + PersonNames.UNKNOWN + "'), m.reason, s.name,"
                                + " m.merged_at, u.name, m.undone_at, m.final_at is not null from person_merge m join person g on g.id = m.gone_id"
                                + " join staff_member s on s.id = m.merged_by left join staff_member u on u.id = m.undone_by"
                                + " where m.kept_id = ?1 or m.gone_id = ?1 order by m.merged_at desc, m.id")
                .setParameter(1, personId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Merge(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Timestamp) row[4]).toInstant(),
                        (String) row[5],
                        row[6] == null ? null : ((Timestamp) row[6]).toInstant(),
                        (Boolean) row[7]))
                .toList();
    }

    /**
     * Two persons who were made one.
     *
     * @param undoneBy null while it stands
     * @param undoneAt null while it stands
     * @param over it cannot be taken back any more
     */
    public record Merge(
            UUID id,
            String gone,
            String reason,
            String by,
            Instant at,
            String undoneBy,
            Instant undoneAt,
            boolean over) {}

    /** Who this is now, after merges, so that nobody makes this person another one until the transaction ends. */
    public UUID holdPresent(UUID personId) {
        hold(personId);
        UUID present = (UUID) em.createNativeQuery("select present_person(?1)")
                .setParameter(1, personId)
                .getSingleResult();
        hold(present);
        return present;
    }

    private void hold(UUID personId) {
        em.createNativeQuery("select id from person where id = ?1 for no key update")
                .setParameter(1, personId)
                .getResultList();
    }

    /** Whether somebody logs in on the portal. */
    public boolean hasAccount(UUID personId) {
        return (Boolean) em.createNativeQuery("select exists (select from resident where person_id = ?1)")
                .setParameter(1, personId)
                .getSingleResult();
    }
}

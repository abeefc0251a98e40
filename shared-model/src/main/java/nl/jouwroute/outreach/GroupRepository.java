package nl.jouwroute.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.lead.EndReason;
import nl.jouwroute.referral.Invitation;
import nl.jouwroute.referral.Invitation.Via;
import nl.jouwroute.resident.AddressRows;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.PersonNames;

/**
 * Who is in the group of a campaign. Whatever approaches people asks {@code campaign_group} of the database, so that
 * nobody who said no is in any list, flyer, message or call.
 */
@ApplicationScoped
public class GroupRepository {

    @PersistenceContext
    private EntityManager em;

    /** Why a lead ended whose person left: they are left alone. */
    private static final String LEFT = EndReason.ACCOUNT_DELETED.name();

    /** Puts somebody in the group; false when they are in it. */
    boolean add(UUID campaignId, UUID personId, Instant now) {
        return em.createNativeQuery(
                                "insert into campaign_member (id, campaign_id, person_id, added_at)"
                                        + " select ?1, ?2, ?3, cast(?4 as timestamptz) where not exists (select from campaign_member m"
                                        + "  where m.campaign_id = ?2 and present_person(m.person_id) = ?3) on conflict do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, campaignId)
                        .setParameter(3, personId)
                        .setParameter(4, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** Puts somebody in the group who was not known before. */
    void addNew(UUID campaignId, UUID personId, Instant now) {
        em.createNativeQuery(
                        "insert into campaign_member (id, campaign_id, person_id, added_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, campaignId)
                .setParameter(3, personId)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
    }

    /** Those of these addresses of which somebody is or was in the group. */
    public Set<ContactAddress> have(UUID campaignId, Collection<ContactAddress> addresses) {
        return AddressRows.read(
                em.createNativeQuery(
                                "select distinct a.kind, a.address from " + AddressRows.AS_A
                                        + " join contact_point c on c.kind = a.kind and c.address = a.address"
                                        + " where c.person_id in (select m.person_id from campaign_member m where m.campaign_id = ?3"
                                        + " union select present_person(m.person_id) from campaign_member m where m.campaign_id = ?3)")
                        .setParameter(3, campaignId),
                addresses);
    }

    /** Whether this person may be approached, and was not merged into another. */
    boolean mayBeApproached(UUID personId) {
        return Boolean.TRUE.equals(em.createNativeQuery("select present_person(?1) = ?1 and may_be_approached(?1)")
                .setParameter(1, personId)
                .getSingleResult());
    }

    /**
     * Somebody in the group who may be approached.
     *
     * @param language of this person
     */
    public record Member(UUID id, UUID personId, String called, String language) {}

    /** Somebody in the group as the page lists them: what they got, in words of the page. */
    public record Listed(
            UUID personId, String called, boolean flyer, boolean mailed, boolean opened, boolean joined, int calls) {}

    /** The group as it may be approached now, by name. */
    public List<Listed> list(UUID campaignId, int most) {
        List<?> rows = em.createNativeQuery("select g.person_id, " + PersonNames.OF_P + ","
                        + " exists (select from invitation i where i.campaign_member_id = any(g.member_ids) and i.via = 'FLYER'),"
                        + " exists (select from invitation i where i.campaign_member_id = any(g.member_ids) and i.via <> 'FLYER'),"
                        + " exists (select from invitation i where i.campaign_member_id = any(g.member_ids) and i.opened_at is not null),"
                        + " exists (select from invitation i where i.campaign_member_id = any(g.member_ids) and i.joined_at is not null),"
                        + " (select count(*) from campaign_call c where c.member_id = any(g.member_ids))"
                        + " from campaign_group(?1) g join person p on p.id = g.person_id order by 2, 1 limit ?2")
                .setParameter(1, campaignId)
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Listed(
                        (UUID) row[0],
                        (String) row[1],
                        (Boolean) row[2],
                        (Boolean) row[3],
                        (Boolean) row[4],
                        (Boolean) row[5],
                        ((Number) row[6]).intValue()))
                .toList();
    }

    static final String NOT_JOINED = " and not exists (select from invitation i"
            + " where i.campaign_member_id = any(g.member_ids) and i.joined_at is not null)";

    /** Who may get something by this way and did not join yet; also a flyer asks for an address to log in with. */
    List<Member> toReach(UUID campaignId, Via via, boolean alsoAgain) {
        List<?> rows = em.createNativeQuery(
                        "select g.member_id, g.person_id, p.called, p.language from campaign_group(?1) g"
                                + " join person p on p.id = g.person_id where (?3 or not exists (select from invitation i"
                                + "  where i.campaign_member_id = any(g.member_ids) and i.via = ?2))"
                                + " and exists (select from contact_point c where c.person_id = p.id"
                                + "  and c.kind <> 'LANDLINE'"
                                + "  and (?2 = 'FLYER' or c.kind = case ?2 when 'EMAIL' then 'EMAIL' else 'MOBILE' end))"
                                + NOT_JOINED + " order by p.called, p.id")
                .setParameter(1, campaignId)
                .setParameter(2, via.name())
                .setParameter(3, alsoAgain)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Member((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** Where to send it: one address, a proved one first. */
    Optional<ContactAddress> address(UUID personId, Via via) {
        ContactKind kind = via == Via.EMAIL ? ContactKind.EMAIL : ContactKind.MOBILE;
        List<?> found = em.createNativeQuery("select address from contact_point where person_id = ?1 and kind = ?2"
                        + " order by verified_at desc nulls last, id limit 1")
                .setParameter(1, personId)
                .setParameter(2, kind.name())
                .getResultList();
        return found.stream()
                .map(String.class::cast)
                .map(value -> new ContactAddress(kind, value))
                .findFirst();
    }

    /** Forgets the members of whom nothing was heard since then and who never became a lead; the figures stay. */
    List<Forgotten> forgetMembers(Instant before) {
        List<?> rows = em.createNativeQuery("select forgotten, about from forget_campaign_members(?1)")
                .setParameter(1, Timestamp.from(before))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Forgotten((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** A member of a campaign who is no longer known, and who it was. */
    record Forgotten(UUID id, UUID personId) {}

    /** Keeps an invitation now, so that the message about it can follow. */
    void add(Invitation invitation) {
        em.persist(invitation);
        em.flush();
    }

    /** Whom to choose from. */
    public enum Choice {
        /** Put forward by a school, and never reached. */
        UNREACHED,
        /** An account, and no plan sent. */
        NO_PLAN,
        /** A lead that ended; none is open now. */
        ENDED_LEAD
    }

    /** Somebody to choose. */
    public record Candidate(UUID personId, String called, boolean mail, boolean phone) {}

    /** People of this sort who may be approached, have an address, have no open lead and are not in the group. */
    public List<Candidate> candidates(UUID campaignId, Choice choice, int most) {
        String which =
                switch (choice) {
                    case UNREACHED ->
                        "exists (select from referral r where r.person_id = p.id and r.state = 'UNREACHABLE')";
                    case NO_PLAN ->
                        "exists (select from resident r where r.person_id = p.id and not exists"
                                + " (select from future_plan f where f.resident_id = r.id and f.submitted_at is not null))";
                    case ENDED_LEAD ->
                        "exists (select from lead l where l.person_id = p.id and l.state = 'CLOSED')"
                                + " and not exists (select from lead l where l.person_id = p.id"
                                + "  and l.end_reason = '" + LEFT + "')";
                };
        List<?> rows = em.createNativeQuery("select p.id, " + PersonNames.OF_P + ","
                        + " exists (select from contact_point c where c.person_id = p.id and c.kind = 'EMAIL'),"
                        + " exists (select from contact_point c where c.person_id = p.id and c.kind in "
                        + ContactKind.PHONES + ")"
                        + " from person p where p.merged_into is null and not p.objects and " + which
                        + " and exists (select from contact_point c where c.person_id = p.id)"
                        + " and not exists (select from lead l where l.person_id = p.id and l.ended_at is null)"
                        + " and not exists (select from campaign_member m where m.campaign_id = ?1 and m.person_id = p.id)"
                        + " and may_be_approached(p.id) order by 2, 1 limit ?2")
                .setParameter(1, campaignId)
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Candidate((UUID) row[0], (String) row[1], (Boolean) row[2], (Boolean) row[3]))
                .toList();
    }
}

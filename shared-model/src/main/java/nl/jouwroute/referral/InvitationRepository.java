package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;

/** The one invitation that somebody holds, under the role INVITEE: the database shows no other. */
@ApplicationScoped
public class InvitationRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * Says which invitation this transaction is about, and reads it.
     *
     * @param idOrHash the invitation's id, or the hash of its token
     */
    Optional<Invitation> present(String idOrHash) {
        em.createNativeQuery("select set_config('jouwroute.invitation', ?1, true)")
                .setParameter(1, idOrHash)
                .getSingleResult();
        return em.createQuery("select i from Invitation i", Invitation.class).getResultList().stream()
                .findFirst();
    }

    /** The invitation's referral; locked, so that joining and declining at once are one after the other. */
    Referral lockReferral(Invitation invitation) {
        return em.find(Referral.class, invitation.referralId(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What the organisation is called that put the invited person forward; of a referral's invitation only. */
    String readOrganisation() {
        return (String) em.createNativeQuery("select inviting_organisation()").getSingleResult();
    }

    /** Keeps that somebody of a campaign's group said no, and with which paper or message in hand. */
    void refuseCampaign() {
        em.flush();
        em.createNativeQuery("select 1 from (select refuse_campaign()) as refused")
                .getSingleResult();
    }

    /** Whether a school put the invited person forward; else a campaign did, or an organisation of another kind. */
    boolean isOfSchool(Invitation invitation) {
        return (Boolean) em.createNativeQuery("select exists (select from referral r join referring_organisation o"
                        + " on o.id = r.organisation_id where r.id = ?1 and o.kind = 'SCHOOL')")
                .setParameter(1, invitation.referralId())
                .getSingleResult();
    }

    /** The addresses that the school gave. */
    List<ContactAddress> addresses() {
        List<?> rows = em.createNativeQuery("select kind, address from contact_point order by kind, address")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ContactAddress(ContactKind.valueOf((String) row[0]), (String) row[1]))
                .toList();
    }

    /** Joins what came in about the invited person to the account that was found to be theirs. */
    void moveTo(UUID personId, Instant now) {
        em.flush();
        em.createNativeQuery("select 1 from (select move_invited(?1, ?2)) as moved")
                .setParameter(1, personId)
                .setParameter(2, Timestamp.from(now))
                .getSingleResult();
    }
}

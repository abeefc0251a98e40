package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/** Schools and partners and their mentors, as staff keep them. */
@ApplicationScoped
public class OrganisationRepository {

    private static final String COLUMNS = "select id, name, kind, domain, active from referring_organisation";

    @PersistenceContext
    private EntityManager em;

    /**
     * Somebody there who may put people forward.
     *
     * @param referrals how many people this mentor put forward
     */
    public record Mentor(UUID id, UUID organisationId, String name, String email, boolean active, long referrals) {}

    /** All, by name. */
    public List<ReferringOrganisation> all() {
        return organisations(
                em.createNativeQuery(COLUMNS + " order by lower(name), id").getResultList());
    }

    /**
     * An organisation, also one that is switched off.
     *
     * @throws NotFound when there is none
     */
    public ReferringOrganisation read(UUID id) {
        return organisations(em.createNativeQuery(COLUMNS + " where id = ?1")
                        .setParameter(1, id)
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("no such organisation"));
    }

    private static List<ReferringOrganisation> organisations(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ReferringOrganisation(
                        (UUID) row[0],
                        (String) row[1],
                        ReferringOrganisation.Kind.valueOf((String) row[2]),
                        (String) row[3],
                        (Boolean) row[4]))
                .toList();
    }

    /** The mentors of all organisations, by name. */
    public List<Mentor> mentors() {
        List<?> rows = em.createNativeQuery("select m.id, m.organisation_id, m.name, m.email, m.active,"
                        + " (select count(*) from referral r where r.mentor_id = m.id)"
                        + " from mentor m order by lower(m.name), m.id")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Mentor(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Boolean) row[4],
                        ((Number) row[5]).longValue()))
                .toList();
    }

    /** A system of an organisation, by its name at the identity provider. */
    public record Client(String id, UUID organisationId, boolean active) {}

    /** The systems of all organisations. */
    public List<Client> clients() {
        List<?> rows = em.createNativeQuery(
                        "select client_id, organisation_id, active from api_client order by client_id")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Client((String) row[0], (UUID) row[1], (Boolean) row[2]))
                .toList();
    }

    /** False when it is known already. */
    public boolean addClient(String clientId, UUID organisationId) {
        return em.createNativeQuery(
                                "insert into api_client (client_id, organisation_id) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, clientId)
                        .setParameter(2, organisationId)
                        .executeUpdate()
                == 1;
    }

    /**
     * Switches a system on or off.
     *
     * @throws NotFound when there is none
     */
    public void switchClient(String clientId, boolean on) {
        int found = em.createNativeQuery("update api_client set active = ?2 where client_id = ?1")
                .setParameter(1, clientId)
                .setParameter(2, on)
                .executeUpdate();
        if (found == 0) {
            throw new NotFound("no such system");
        }
    }

    /** False when the domain is another's. */
    public boolean add(ReferringOrganisation organisation) {
        return em.createNativeQuery("insert into referring_organisation (id, name, kind, domain)"
                                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, organisation.id())
                        .setParameter(2, organisation.name())
                        .setParameter(3, organisation.kind().name())
                        .setParameter(4, organisation.domain())
                        .executeUpdate()
                == 1;
    }

    /** Fills in the domain that is still missing; false when there is one, or it is another's. */
    public boolean giveDomain(UUID id, String domain) {
        return em.createNativeQuery("update referring_organisation set domain = ?2 where id = ?1 and domain is null"
                                + " and not exists (select from referring_organisation where domain = ?2)")
                        .setParameter(1, id)
                        .setParameter(2, domain)
                        .executeUpdate()
                == 1;
    }

    /** False when the address is registered already. */
    public boolean addMentor(UUID id, UUID organisationId, String name, String email) {
        return em.createNativeQuery("insert into mentor (id, organisation_id, name, email)"
                                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, id)
                        .setParameter(2, organisationId)
                        .setParameter(3, name)
                        .setParameter(4, email)
                        .executeUpdate()
                == 1;
    }

    /** Switches an organisation on or off; switched off, its mentors are logged out at once. */
    public void switchOrganisation(UUID id, boolean on) {
        em.createNativeQuery("update referring_organisation set active = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, on)
                .executeUpdate();
        em.createNativeQuery("delete from login_session where not cast(?2 as boolean)"
                        + " and mentor_id in (select id from mentor where organisation_id = ?1)")
                .setParameter(1, id)
                .setParameter(2, on)
                .executeUpdate();
    }

    /**
     * Switches a mentor on or off; switched off, they are logged out at once.
     *
     * @throws NotFound when there is none
     */
    public void switchMentor(UUID id, boolean on) {
        int found = em.createNativeQuery("update mentor set active = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, on)
                .executeUpdate();
        if (found == 0) {
            throw new NotFound("no such mentor");
        }
        em.createNativeQuery("delete from login_session where not cast(?2 as boolean) and mentor_id = ?1")
                .setParameter(1, id)
                .setParameter(2, on)
                .executeUpdate();
    }
}

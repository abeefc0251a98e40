package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.referral.OrganisationRefused;
import nl.jouwroute.referral.OrganisationRefused.Why;
import nl.jouwroute.referral.OrganisationRepository;
import nl.jouwroute.referral.ReferringOrganisation;
import nl.jouwroute.resident.ContactAddress;

/** Which organisations may put people forward, and who may do so there. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.COORDINATOR, Actor.ADMINISTRATOR})
public class ManageOrganisations {

    private static final int LONGEST = 200;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AuditLog audit;

    /** An organisation, its mentors and its systems. */
    public record Entry(
            ReferringOrganisation organisation,
            List<OrganisationRepository.Mentor> mentors,
            List<OrganisationRepository.Client> clients) {}

    /** Each organisation with who and what may put people forward for it. */
    public List<Entry> all() {
        List<OrganisationRepository.Mentor> mentors = organisations.mentors();
        List<OrganisationRepository.Client> clients = organisations.clients();
        return organisations.all().stream()
                .map(one -> new Entry(
                        one,
                        mentors.stream()
                                .filter(mentor -> mentor.organisationId().equals(one.id()))
                                .toList(),
                        clients.stream()
                                .filter(client -> client.organisationId().equals(one.id()))
                                .toList()))
                .toList();
    }

    /**
     * Adds an organisation whose people may put others forward.
     *
     * @throws OrganisationRefused NAME_MISSING, DOMAIN_UNKNOWN, DOMAIN_TAKEN
     */
    public void add(String name, ReferringOrganisation.Kind kind, String domain) {
        ReferringOrganisation organisation =
                new ReferringOrganisation(UUID.randomUUID(), required(name), kind, read(domain), true);
        if (!organisations.add(organisation)) {
            throw new OrganisationRefused(Why.DOMAIN_TAKEN);
        }
        audit.record("ORGANISATION_ADDED", "ORGANISATION", organisation.id(), null);
    }

    /**
     * Fills in the domain of an organisation from before domains were asked.
     *
     * @throws OrganisationRefused DOMAIN_UNKNOWN, DOMAIN_TAKEN
     */
    public void giveDomain(UUID organisationId, String domain) {
        ReferringOrganisation organisation = organisations.read(organisationId);
        if (!organisations.giveDomain(organisation.id(), read(domain))) {
            throw new OrganisationRefused(Why.DOMAIN_TAKEN);
        }
        audit.record("ORGANISATION_CHANGED", "ORGANISATION", organisation.id(), null);
    }

    private static String read(String domain) {
        return ReferringOrganisation.domain(domain).orElseThrow(() -> new OrganisationRefused(Why.DOMAIN_UNKNOWN));
    }

    /**
     * Registers a work address, from which a code can be asked at once.
     *
     * @throws OrganisationRefused NAME_MISSING, ADDRESS_UNKNOWN, OTHER_DOMAIN, ADDRESS_TAKEN
     */
    public void addMentor(UUID organisationId, String name, String email) {
        ContactAddress address =
                ContactAddress.parse(email).orElseThrow(() -> new OrganisationRefused(Why.ADDRESS_UNKNOWN));
        if (!organisations.read(organisationId).owns(address)) {
            throw new OrganisationRefused(Why.OTHER_DOMAIN);
        }
        UUID id = UUID.randomUUID();
        if (!organisations.addMentor(id, organisationId, required(name), address.value())) {
            throw new OrganisationRefused(Why.ADDRESS_TAKEN);
        }
        audit.record("MENTOR_ADDED", "MENTOR", id, null);
    }

    /** Switched off, nobody there can log in any more, from now on. */
    public void switchOrganisation(UUID id, boolean on) {
        organisations.switchOrganisation(organisations.read(id).id(), on);
        audit.record(on ? "ORGANISATION_ON" : "ORGANISATION_OFF", "ORGANISATION", id, null);
    }

    /** Switched off, this mentor cannot log in any more, from now on. */
    public void switchMentor(UUID id, boolean on) {
        organisations.switchMentor(id, on);
        audit.record(on ? "MENTOR_ON" : "MENTOR_OFF", "MENTOR", id, null);
    }

    /**
     * Lets a system of the organisation put people forward.
     *
     * @param client its name at the identity provider
     * @throws OrganisationRefused CLIENT_UNKNOWN, CLIENT_TAKEN
     */
    public void addClient(UUID organisationId, String client) {
        if (client == null || !client.strip().matches("[A-Za-z0-9._-]{3,100}")) {
            throw new OrganisationRefused(Why.CLIENT_UNKNOWN);
        }
        ReferringOrganisation organisation = organisations.read(organisationId);
        if (!organisations.addClient(client.strip(), organisation.id())) {
            throw new OrganisationRefused(Why.CLIENT_TAKEN);
        }
        audit.record("SYSTEM_ADDED", "ORGANISATION", organisation.id(), null);
    }

    /** Switched off, this system is refused from now on. */
    public void switchClient(String client, boolean on) {
        organisations.switchClient(client, on);
        audit.record(on ? "SYSTEM_ON" : "SYSTEM_OFF", "SYSTEM", null, null);
    }

    private static String required(String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            throw new OrganisationRefused(Why.NAME_MISSING);
        }
        return name.strip();
    }
}

package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.referral.Objections;
import nl.jouwroute.resident.ContactAddress;

/** Somebody told a colleague: do not approach me. Any advisor writes it down, whoever has the lead; it holds at once. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class NoteObjection {

    @Inject
    private Objections objections;

    @Inject
    private LeadRepository leads;

    /** Whether the caller may write it down: true, or refused. */
    public boolean mayNote() {
        return true;
    }

    /**
     * The person of this lead says: do not approach me.
     *
     * @throws nl.jouwroute.common.NotFound when there is no such lead
     */
    public void ofLead(UUID leadId) {
        objections.note(leads.read(leadId).person().id());
    }

    /** Holds for everybody with this address, and for the address itself when nobody here has it. */
    public void of(ContactAddress address) {
        objections.note(address);
    }
}

package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.CaseTextRepository;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadRepository;

/** What staff write on a lead for themselves: notes for colleagues, and what is next. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class WriteNote {

    @Inject
    private LeadRepository leads;

    @Inject
    private CaseTextRepository texts;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Adds a note that only colleagues read. The same form again adds nothing. */
    public void add(UUID leadId, UUID formKey, String words) {
        Lead lead = leads.read(leadId);
        if (texts.addNote(formKey, leadId, callers.current().id(), words.strip(), clock.instant())) {
            audit.record("NOTE_WRITTEN", "LEAD", leadId, lead.person().id());
        }
    }

    /**
     * Says what is next, without a contact.
     *
     * @param seen the version of the lead that the form showed
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, NOT_OPEN
     */
    public void plan(UUID leadId, int seen, String step, LocalDate on) {
        Lead lead = leads.readLocked(leadId);
        lead.requireVersion(seen);
        lead.plan(step, on);
        audit.record("NEXT_STEP_SET", "LEAD", leadId, lead.person().id());
    }
}

package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.AbsenceDesk;
import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.AdvisorTerms;
import nl.jouwroute.lead.LeadRefused;

/** A coordinator says what an advisor can take on, and when they are away. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.COORDINATOR)
public class ChangeTerms {

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private AbsenceDesk absences;

    @Inject
    private AuditLog audit;

    /**
     * Keeps what was agreed with an advisor.
     *
     * @param terms with the version that the form showed
     * @throws LeadRefused TERMS_CHANGED when a colleague changed them meanwhile
     */
    public void change(AdvisorTerms terms) {
        if (!advisors.change(terms)) {
            throw new LeadRefused(LeadRefused.Why.TERMS_CHANGED, terms.name());
        }
        audit.record("ADVISOR_TERMS_CHANGED", "STAFF_MEMBER", terms.staffId(), null);
    }

    /**
     * Somebody is away on these days.
     *
     * @param coverId the advisor who looks after the work meanwhile; null for nobody
     * @throws LeadRefused COVER_SELF, COVER_AWAY naming the colleague; COVERS_THEN naming whose work they look after
     */
    public void addAbsence(UUID staffId, LocalDate from, LocalDate until, UUID coverId) {
        absences.add(staffId, from, until, coverId);
    }

    /**
     * Somebody is not away after all.
     *
     * @throws nl.jouwroute.common.NotFound when there is no such absence
     */
    public void withdrawAbsence(UUID staffId, UUID absenceId) {
        absences.withdraw(staffId, absenceId);
    }
}

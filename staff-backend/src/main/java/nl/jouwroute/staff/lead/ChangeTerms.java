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
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;

/** A coordinator says what an advisor can take on, when they are away, and that they left. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.COORDINATOR)
public class ChangeTerms {

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private StaffRepository staff;

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
     * Somebody does not work here any more: they cannot log in, and are given nothing. What they had is handed over
     * before.
     *
     * @throws LeadRefused HAS_LEADS as long as somebody is theirs to help
     */
    public void leave(UUID staffId) {
        StaffMember member = staff.read(staffId);
        if (advisors.holdOpen(staffId) > 0) {
            throw new LeadRefused(LeadRefused.Why.HAS_LEADS, member.name());
        }
        member.leave();
        audit.record("STAFF_LEFT", "STAFF_MEMBER", staffId, null);
    }

    /** Somebody works here again. */
    public void comeBack(UUID staffId) {
        staff.read(staffId).comeBack();
        audit.record("STAFF_CAME_BACK", "STAFF_MEMBER", staffId, null);
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

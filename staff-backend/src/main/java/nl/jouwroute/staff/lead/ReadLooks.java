package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.LookRepository;

/** A coordinator sees who looked outside the own caseload, and why. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.COORDINATOR)
public class ReadLooks {

    @Inject
    private LookRepository looks;

    @Inject
    private AuditLog audit;

    /** Newest first, a page at a time; one more than the size says that there is a next page. */
    public List<LookRepository.Look> newest(int first, int size) {
        audit.record("LOOKS_VIEWED", "FILE_LOOK", null, null);
        return looks.newest(first, size);
    }
}

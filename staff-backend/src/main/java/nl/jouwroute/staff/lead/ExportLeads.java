package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.LeadFilter;
import nl.jouwroute.lead.LeadListRepository;
import nl.jouwroute.lead.LeadRow;
import nl.jouwroute.lead.ResponseClock;
import nl.jouwroute.staff.common.SheetFile;

/**
 * The list of leads to take along, as a coordinator sees it: the same filter, the same columns, never a plan or a
 * profile. Each time is written in the audit.
 */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.COORDINATOR)
public class ExportLeads {

    private static final int AT_ONCE = 1000;

    @Inject
    private LeadListRepository leads;

    @Inject
    private ResponseClock responseClock;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Whose list it is, for a filter on the own leads. */
    public UUID me() {
        return callers.current().id();
    }

    /** A name and the columns, in the order of the clock; at most {@value LeadListRepository#MOST_COUNTED}, and then a line that says so. */
    public List<List<String>> rows(LeadFilter filter, List<LeadColumn> columns) {
        Instant now = clock.instant();
        audit.record("LEADS_EXPORTED", "LEAD", null, null);
        List<List<String>> lines = new ArrayList<>();
        List<LeadRow> part;
        do {
            part = leads.page(filter, now, lines.size(), AT_ONCE);
            for (LeadRow row : part) {
                LeadLine line = LeadLine.of(row, now, responseClock);
                List<String> cells = new ArrayList<>(List.of(row.name()));
                columns.forEach(column -> cells.add(column.text(line)));
                lines.add(cells);
            }
        } while (part.size() == AT_ONCE && lines.size() <= LeadListRepository.MOST_COUNTED);
        return SheetFile.cut(lines, LeadListRepository.MOST_COUNTED);
    }
}

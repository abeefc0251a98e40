package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.NotFound;

/** Where absences are written down, by a coordinator or by who is away: the same rules and the same audit for both. */
@ApplicationScoped
public class AbsenceDesk {

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private CoverRepository covers;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * The same days with the same cover once more, as by a second tap, changes nothing. Of two who would look after each
     * other's work at the same moment the second is refused.
     *
     * @param coverId the advisor who looks after the work meanwhile; null for nobody
     * @throws LeadRefused COVER_SELF, COVER_AWAY naming the colleague; COVERS_THEN naming whose work they look after
     */
    public void add(UUID staffId, LocalDate from, LocalDate until, UUID coverId) {
        advisors.read(staffId);
        covers.hold(staffId, coverId == null ? staffId : coverId);
        if (covers.isNoted(staffId, from, until, coverId)) {
            return;
        }
        if (coverId != null) {
            String cover = advisors.read(coverId).name();
            if (coverId.equals(staffId)) {
                throw new LeadRefused(LeadRefused.Why.COVER_SELF, cover);
            }
            if (covers.isAway(coverId, from, until)) {
                throw new LeadRefused(LeadRefused.Why.COVER_AWAY, cover);
            }
        }
        covers.findCoveredBy(staffId, from, until).ifPresent(name -> {
            throw new LeadRefused(LeadRefused.Why.COVERS_THEN, name);
        });
        advisors.add(
                staffId,
                new Absence(UUID.randomUUID(), from, until, coverId, null),
                callers.current().id(),
                clock.instant());
        audit.record("ABSENCE_ADDED", "STAFF_MEMBER", staffId, null);
        if (coverId != null) {
            audit.record("COVER_SET", "STAFF_MEMBER", coverId, null);
        }
    }

    /**
     * @throws NotFound when this member of staff has no such absence
     */
    public void withdraw(UUID staffId, UUID absenceId) {
        if (!advisors.withdraw(staffId, absenceId, clock.instant())) {
            throw new NotFound("no such absence");
        }
        audit.record("ABSENCE_WITHDRAWN", "STAFF_MEMBER", staffId, null);
    }

    /** Who could look after the work of somebody on these days, the best choice first. */
    public List<CoverPolicy.Judged> propose(UUID staffId, LocalDate from, LocalDate until) {
        return CoverPolicy.propose(staffId, from, until, advisors.team(DutchTime.date(clock.instant())));
    }
}

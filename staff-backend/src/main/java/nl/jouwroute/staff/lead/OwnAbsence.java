package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.AbsenceDesk;
import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.CoverPolicy;

/** An advisor says when they are away themselves, and who looks after the work. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class OwnAbsence {

    @Inject
    private AbsenceDesk desk;

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** The caller's absences that are not over. */
    public List<ReadTeam.Away> list() {
        return advisors.absences(me(), DutchTime.date(clock.instant())).stream()
                .map(absence -> new ReadTeam.Away(absence.id(), ReadTeam.words(absence)))
                .toList();
    }

    /** Who could look after the caller's work on these days, the best choice first. */
    public List<CoverPolicy.Judged> propose(LocalDate from, LocalDate until) {
        return desk.propose(me(), from, until);
    }

    /**
     * @param coverId the advisor who looks after the work meanwhile; null for nobody
     * @throws nl.jouwroute.lead.LeadRefused COVER_SELF, COVER_AWAY naming the colleague; COVERS_THEN naming whose work
     *     the caller looks after
     */
    public void add(LocalDate from, LocalDate until, UUID coverId) {
        advisors.ensure(me());
        desk.add(me(), from, until, coverId);
    }

    /**
     * @throws nl.jouwroute.common.NotFound when the caller has no such absence
     */
    public void withdraw(UUID absenceId) {
        desk.withdraw(me(), absenceId);
    }

    private UUID me() {
        return callers.current().id();
    }
}

package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.CoverRepository;
import nl.jouwroute.lead.LeadFilter;
import nl.jouwroute.lead.LeadListRepository;
import nl.jouwroute.lead.ResponseClock;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.lead.Caseload;
import nl.jouwroute.staff.lead.LeadLine;
import nl.jouwroute.trajectory.DutyRepository;
import nl.jouwroute.trajectory.DutyRepository.Duty;

/**
 * What asks something of an advisor today, and all the work of colleagues whom they look after today; of a coordinator,
 * what would be nobody's, the work of who is away without a cover included.
 */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class ReadDuties {

    private static final int MOST = 30;

    @Inject
    private DutyRepository duties;

    @Inject
    private CoverRepository covers;

    @Inject
    private LeadListRepository leads;

    @Inject
    private PlanRepository plans;

    @Inject
    private ResponseClock responseClock;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** The caller's own, the earliest first. */
    public List<Line> mine() {
        return of(callers.current().id());
    }

    /** The work of each colleague whom the caller looks after today; it stays theirs, and so do its clocks. */
    @UseCase(
            as = DbRole.STAFF,
            allow = {Actor.ADVISOR, Actor.COORDINATOR})
    public List<Covered> covered() {
        Instant now = clock.instant();
        LocalDate today = DutchTime.date(now);
        return covers.lookedAfterBy(callers.current(), today).stream()
                .map(cover -> new Covered(
                        cover.advisorId(),
                        cover.name(),
                        DutchTime.shortDayOfYear(cover.until()),
                        cover.named(),
                        leads.page(LeadFilter.waitingAt(cover.advisorId()), now, 0, MOST).stream()
                                .map(row -> LeadLine.of(row, now, responseClock))
                                .toList(),
                        leads.planned(cover.advisorId(), today, MOST).stream()
                                .map(planned -> Caseload.Step.of(planned, today))
                                .toList(),
                        plans.toDiscuss(cover.advisorId(), MOST).stream()
                                .map(plan -> new Caseload.ToRead(plan.leadId(), plan.name()))
                                .toList(),
                        of(cover.advisorId())))
                .toList();
    }

    /**
     * The work of a colleague who is away.
     *
     * @param until the last day of the absence, in words
     * @param named the caller was named for it; else nobody was
     * @param waiting without a first response, the least time first
     * @param planned for today or before
     * @param plans sent in and not discussed yet
     */
    public record Covered(
            UUID advisorId,
            String name,
            String until,
            boolean named,
            List<LeadLine> waiting,
            List<Caseload.Step> planned,
            List<Caseload.ToRead> plans,
            List<Line> duties) {

        public boolean isQuiet() {
            return waiting.isEmpty() && planned.isEmpty() && plans.isEmpty() && duties.isEmpty();
        }
    }

    private List<Line> of(UUID advisor) {
        LocalDate today = DutchTime.date(clock.instant());
        return duties.due(advisor, today, MOST).stream()
                .map(duty -> Line.of(duty, today))
                .toList();
    }

    /** What is due and has no advisor any more, the earliest first. */
    @UseCase(as = DbRole.STAFF, allow = Actor.COORDINATOR)
    public List<Line> ofNobody() {
        LocalDate today = DutchTime.date(clock.instant());
        return duties.dueOfNobody(today, MOST).stream()
                .map(duty -> Line.of(duty, today))
                .toList();
    }

    /** How many of the caller's trajectories are paused. */
    public long paused() {
        return duties.paused(callers.current().id());
    }

    /**
     * Something to be done.
     *
     * @param path where it is done
     * @param what why it is asked, in words
     * @param past the day is over
     */
    public record Line(String path, String person, String what, String day, boolean past) {

        static Line of(Duty duty, LocalDate today) {
            return new Line(
                    duty.path(),
                    duty.person(),
                    Words.text("duty." + duty.kind(), duty.words()).strip(),
                    DutchTime.shortDayOfYear(duty.on()),
                    duty.on().isBefore(today));
        }
    }
}

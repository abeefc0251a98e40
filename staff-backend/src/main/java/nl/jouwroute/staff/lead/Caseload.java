package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.LeadFilter;
import nl.jouwroute.lead.LeadListRepository;
import nl.jouwroute.lead.Track;
import nl.jouwroute.staff.resident.People;
import nl.jouwroute.trajectory.TrajectoryRepository;

/** What an advisor has in hand. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class Caseload {

    @Inject
    private LeadListRepository leads;

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private People people;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** How full the caller is without this lead. */
    public Fullness fullness(UUID leadId) {
        AdvisorRepository.Room room = advisors.room(callers.current().id(), leadId);
        return new Fullness(room.open(), room.most(), room.isFull());
    }

    /** The caller's own. */
    public Mine mine() {
        UUID me = callers.current().id();
        LeadFilter open = new LeadFilter(null, null, LeadFilter.Status.OPEN, null, me, false);
        List<Running> running = trajectories.openOf(me).stream()
                .map(trajectory -> new Running(
                        trajectory.id(),
                        people.name(trajectory.lead().person()),
                        trajectory.lead().track(),
                        DutchTime.day(trajectory.startedAt())))
                .toList();
        return new Mine(leads.count(open, clock.instant()), running);
    }

    /**
     * @param openLeads leads that have not ended, those with a trajectory among them
     * @param running the open trajectories, longest running first
     */
    public record Mine(long openLeads, List<Running> running) {}

    /** How many the caller has, how many were agreed, and whether that is all. */
    public record Fullness(int open, int most, boolean full) {}

    /** A trajectory that runs. */
    public record Running(UUID id, String name, Track track, String since) {}
}

package nl.jouwroute.staff.lead;

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
import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.LeadFilter;
import nl.jouwroute.lead.LeadListRepository;
import nl.jouwroute.lead.Track;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.resident.PhoneNumbers;

/** What an advisor has in hand. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class Caseload {

    private static final int AHEAD_DAYS = 7;
    private static final int MOST_PLANNED = 30;
    private static final int MOST_PLANS = 5;
    private static final UUID NO_LEAD = new UUID(0, 0);

    @Inject
    private LeadListRepository leads;

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private PlanRepository plans;

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
        Instant now = clock.instant();
        AdvisorRepository.Room room = advisors.room(me, NO_LEAD);
        LeadListRepository.Counts counts =
                leads.counts(me, LeadFilter.Age.QUIET.since(now), LeadFilter.Age.LONG.since(now));
        LocalDate today = DutchTime.date(now);
        List<Step> steps = leads.planned(me, today.plusDays(AHEAD_DAYS), MOST_PLANNED).stream()
                .map(planned -> Step.of(planned, today))
                .toList();
        return new Mine(
                room.open(),
                room.most(),
                counts.byTrack().entrySet().stream()
                        .map(entry -> new OfTrack(entry.getKey(), entry.getValue()))
                        .toList(),
                counts.quiet(),
                counts.running(),
                steps.stream().filter(step -> !step.later()).toList(),
                steps.stream().filter(Step::later).toList(),
                plans.toDiscuss(me, MOST_PLANS).stream()
                        .map(plan -> new ToRead(plan.leadId(), plan.name()))
                        .toList());
    }

    /** How many the caller has, how many were agreed, and whether that is all. */
    public record Fullness(int open, int most, boolean full) {}

    /**
     * How full the caller's caseload is.
     *
     * @param open leads that have not ended, those with a trajectory among them
     * @param most how many were agreed
     * @param tracks the open ones by track
     * @param quiet leads and trajectories without contact for four weeks
     * @param running trajectories of more than half a year
     * @param due what was planned for today or before
     * @param ahead what is planned for the next week
     * @param plans plans that were sent in and not discussed yet
     */
    public record Mine(
            int open,
            int most,
            List<OfTrack> tracks,
            long quiet,
            long running,
            List<Step> due,
            List<Step> ahead,
            List<ToRead> plans) {

        /** How many more fit. */
        public int room() {
            return Math.max(0, most - open);
        }
    }

    /** How many of a track. */
    public record OfTrack(Track track, long count) {}

    /**
     * Something that the caller means to do.
     *
     * @param trajectoryId null while the lead was not accepted
     * @param past the day is over
     * @param later the day is to come
     * @param phone null when none is known, and of who said no
     * @param objects said no, while the trajectory runs
     */
    public record Step(
            UUID leadId,
            UUID trajectoryId,
            String name,
            String words,
            String day,
            boolean past,
            boolean later,
            String phone,
            boolean objects) {

        /** A planned step in words. */
        public static Step of(LeadListRepository.Planned planned, LocalDate today) {
            return new Step(
                    planned.leadId(),
                    planned.trajectoryId(),
                    planned.name(),
                    planned.step() == null ? "contact opnemen" : planned.step(),
                    DutchTime.shortDay(planned.on()),
                    planned.on().isBefore(today),
                    planned.on().isAfter(today),
                    planned.phone(),
                    planned.objects());
        }

        /** The number as people write it. */
        public String shownPhone() {
            return PhoneNumbers.shown(phone);
        }
    }

    /** A plan to read. */
    public record ToRead(UUID leadId, String name) {}
}

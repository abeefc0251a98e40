package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.media.CaptionRepository;
import nl.jouwroute.media.VideoReview;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.profile.ProfileRepository;
import nl.jouwroute.profile.Qualities;
import nl.jouwroute.resident.Resident;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.session.BookingRepository;
import nl.jouwroute.staff.media.VideoView;
import nl.jouwroute.staff.plan.PlanView;
import nl.jouwroute.staff.plan.PlanWork;
import nl.jouwroute.staff.profile.ProfileView;
import nl.jouwroute.staff.session.BookingView;

/** Gathers what somebody made and chose, within the use case that asks; a look at the plan is written in the audit. */
@ApplicationScoped
public class ReadOwnWork {

    @Inject
    private PlanRepository plans;

    @Inject
    private ProfileRepository profiles;

    @Inject
    private Qualities qualities;

    @Inject
    private ResidentRepository residents;

    @Inject
    private VideoReview videos;

    @Inject
    private CaptionRepository captions;

    @Inject
    private BookingRepository bookings;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    OwnWork of(UUID person) {
        return new OwnWork(
                plans(person),
                planWork(person),
                profile(person),
                video(person),
                bookings.ofPerson(person).stream().map(BookingView::of).toList());
    }

    private List<PlanView> plans(UUID person) {
        var versions = plans.versionsOfPerson(person);
        if (!versions.isEmpty()) {
            audit.record("PLAN_VIEWED", "PLAN_VERSION", versions.get(0).id(), person);
        }
        return PlanView.of(versions);
    }

    private PlanWork planWork(UUID person) {
        return plans.findOfPerson(person)
                .filter(plan -> plan.lastSent() > 0)
                .map(plan -> PlanWork.of(plan, plans.comments(plan.residentId()), DutchTime.date(clock.instant())))
                .orElse(null);
    }

    private ProfileView profile(UUID person) {
        return profiles.findOfPerson(person)
                .filter(profile -> !profile.isEmpty())
                .map(profile -> ProfileView.of(profile, qualities))
                .orElse(null);
    }

    private VideoView video(UUID person) {
        return residents
                .findOfPerson(person)
                .map(Resident::id)
                .flatMap(videos::findFor)
                .map(video -> VideoView.of(video, captions.find(video.id())))
                .orElse(null);
    }
}

package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.CaseTextRepository;
import nl.jouwroute.lead.ContactAttempt;
import nl.jouwroute.lead.Deciders;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadEnding;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.LeadSignal;
import nl.jouwroute.lead.LeadState;
import nl.jouwroute.lead.PartnerWordRepository;
import nl.jouwroute.lead.ResponseClock;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.media.CaptionRepository;
import nl.jouwroute.media.VideoReview;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.profile.ProfileRepository;
import nl.jouwroute.profile.Qualities;
import nl.jouwroute.resident.Resident;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.session.BookingRepository;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.media.VideoView;
import nl.jouwroute.staff.plan.PlanView;
import nl.jouwroute.staff.plan.PlanWork;
import nl.jouwroute.staff.profile.ProfileView;
import nl.jouwroute.staff.resident.People;
import nl.jouwroute.staff.session.BookingView;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryRepository;

/** Opens a lead with all that is known about the person; each look is written in the audit. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class ReadLead {

    @Inject
    private LeadRepository leads;

    @Inject
    private ResidentRepository residents;

    @Inject
    private People people;

    @Inject
    private PlanRepository plans;

    @Inject
    private ProfileRepository profiles;

    @Inject
    private Qualities qualities;

    @Inject
    private VideoReview videos;

    @Inject
    private CaptionRepository captions;

    @Inject
    private BookingRepository bookings;

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private PartnerWordRepository referrals;

    @Inject
    private CaseTextRepository texts;

    @Inject
    private ResponseClock responseClock;

    @Inject
    private FileGate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Deciders deciders;

    @Inject
    private Clock clock;

    /**
     * All that stands on a lead; the look is written down.
     *
     * @throws nl.jouwroute.common.NotFound when there is no such lead
     */
    public LeadFile read(UUID leadId) {
        Lead lead = leads.read(leadId);
        UUID person = lead.person().id();
        gate.require(person);
        audit.record("LEAD_VIEWED", "LEAD", leadId, person);
        List<ContactAttempt> attempts = leads.attempts(leadId);
        List<LeadSignal> signals = leads.signals(leadId);
        Instant now = clock.instant();
        return new LeadFile(
                leadId,
                lead.number(),
                lead.version(),
                signals.size(),
                people.view(lead.person()),
                lead.track(),
                lead.trackReason(),
                lead.state(),
                lead.advisor().map(StaffMember::name).orElse(null),
                lead.isOf(deciders.advisorOn(lead)),
                lead.isOpen(),
                lead.isOpen() && lead.state() != LeadState.ACCEPTED,
                attempts.stream().anyMatch(ContactAttempt::isReached),
                ClockView.of(
                        lead.firstResponse().dueAt(),
                        lead.firstResponse().givenAt().orElse(null),
                        lead.ending().map(LeadEnding::at).orElse(null),
                        now,
                        responseClock),
                lead.ending().map(end -> Words.text("end." + end.reason())).orElse(null),
                lead.ending().flatMap(LeadEnding::note).orElse(null),
                Happenings.of(signals, leads.assignments(leadId)),
                plansOf(person),
                planWork(person, now),
                profiles.findOfPerson(person)
                        .filter(profile -> !profile.isEmpty())
                        .map(profile -> ProfileView.of(profile, qualities))
                        .orElse(null),
                residents
                        .findOfPerson(person)
                        .map(Resident::id)
                        .flatMap(videos::findFor)
                        .map(video -> VideoView.of(video, captions.find(video.id())))
                        .orElse(null),
                bookings.ofPerson(person).stream().map(BookingView::of).toList(),
                referrals.newestOf(leadId).map(LeadFile.ReferralView::of).orElse(null),
                attempts.stream().map(ReadLead::attempt).toList(),
                trajectories.findOfLead(leadId).map(Trajectory::id).orElse(null),
                lead.weighing().urgency(),
                lead.weighing().urgencyReason().orElse(null),
                lead.weighing().placeable().orElse(null),
                words(lead.nextStep().orElse(""), lead.nextStepOn()),
                texts.notes(leadId).stream()
                        .map(note -> new LeadFile.Note(DutchTime.dayAndTime(note.at()), note.by(), note.words()))
                        .toList(),
                texts.messages(leadId).stream().map(ReadLead::sent).toList());
    }

    private static LeadFile.Sent sent(CaseTextRepository.Sent sent) {
        return new LeadFile.Sent(
                DutchTime.dayAndTime(sent.at()),
                sent.by(),
                sent.channel() == Channel.EMAIL,
                sent.subject(),
                sent.words(),
                sent.state());
    }

    private List<PlanView> plansOf(UUID person) {
        var versions = plans.versionsOfPerson(person);
        if (!versions.isEmpty()) {
            audit.record("PLAN_VIEWED", "PLAN_VERSION", versions.get(0).id(), person);
        }
        return PlanView.of(versions);
    }

    private PlanWork planWork(UUID person, Instant now) {
        return plans.findOfPerson(person)
                .filter(plan -> plan.lastSent() > 0)
                .map(plan -> PlanWork.of(plan, plans.comments(plan.residentId()), DutchTime.date(now)))
                .orElse(null);
    }

    /** An attempt as the page shows it. */
    public static LeadFile.Attempt attempt(ContactAttempt attempt) {
        return new LeadFile.Attempt(
                DutchTime.shortDayAndTime(attempt.at()),
                attempt.by().name(),
                attempt.channel(),
                attempt.isReached(),
                attempt.note().orElse(null),
                nextStep(attempt));
    }

    private static String nextStep(ContactAttempt attempt) {
        return words(attempt.nextStep().orElse(""), attempt.nextStepOn());
    }

    /** Null when there is neither. */
    private static String words(String step, Optional<LocalDate> on) {
        String day = on.map(date ->
                        DutchTime.day(date.atStartOfDay(SystemClock.AMSTERDAM).toInstant()))
                .orElse("");
        String words = step + (step.isEmpty() || day.isEmpty() ? "" : ", ") + day;
        return words.isEmpty() ? null : words;
    }
}

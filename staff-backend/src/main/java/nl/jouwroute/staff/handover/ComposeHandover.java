package nl.jouwroute.staff.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.handover.HandoverContent;
import nl.jouwroute.handover.HandoverContent.Line;
import nl.jouwroute.handover.HandoverContent.Part;
import nl.jouwroute.handover.HandoverPart;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.plan.PlanContent;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.profile.ProfileRepository;
import nl.jouwroute.profile.Qualities;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.plan.PlanView;
import nl.jouwroute.staff.profile.ProfileView;
import nl.jouwroute.staff.resident.People;
import nl.jouwroute.staff.resident.PersonView;
import nl.jouwroute.trajectory.AgreementRepository;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryFactRepository;
import nl.jouwroute.trajectory.TrajectoryRepository;

/** Copies the chosen parts of a file in words, within the use case that asks. */
@ApplicationScoped
class ComposeHandover {

    @Inject
    private People people;

    @Inject
    private LeadRepository leads;

    @Inject
    private PlanRepository plans;

    @Inject
    private ProfileRepository profiles;

    @Inject
    private Qualities qualities;

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private TrajectoryFactRepository facts;

    @Inject
    private AgreementRepository agreements;

    /**
     * What would be sent.
     *
     * @param letter why we hand over; may be null
     */
    HandoverContent of(Lead lead, Set<HandoverPart> chosen, String letter) {
        PersonView person = people.view(lead.person());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Words.text("handover.person"), contact(lead, person)));
        if (letter != null && !letter.isBlank()) {
            parts.add(new Part(Words.text("handover.letter"), List.of(new Line("", letter.strip()))));
        }
        for (HandoverPart part : HandoverPart.values()) {
            if (chosen.contains(part)) {
                parts.add(new Part(Words.text("handover.part." + part), lines(part, lead)));
            }
        }
        return new HandoverContent(person.name(), parts);
    }

    private List<Line> lines(HandoverPart part, Lead lead) {
        return switch (part) {
            case PLAN ->
                plans.versionsOfPerson(lead.person().id()).stream()
                        .findFirst()
                        .map(version -> plan(PlanView.of(List.of(version)).get(0), version.content()))
                        .orElse(List.of());
            case PROFILE ->
                profiles.findOfPerson(lead.person().id())
                        .map(profile -> profile(ProfileView.of(profile, qualities)))
                        .orElse(List.of());
            case LADDER -> trajectories.findOfLead(lead.id()).map(this::ladder).orElse(List.of());
            case AGREEMENTS ->
                trajectories.findOfLead(lead.id()).map(this::agreed).orElse(List.of());
            case CONTACTS ->
                leads.attempts(lead.id()).stream()
                        .map(attempt -> new Line(
                                DutchTime.dayAndTime(attempt.at()),
                                Words.text("channel." + attempt.channel()) + ", "
                                        + Words.text(attempt.isReached() ? "handover.reached" : "handover.missed")))
                        .toList();
        };
    }

    private static List<Line> contact(Lead lead, PersonView person) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("name", person.name()));
        person.phones().forEach(phone -> lines.add(line("phone", phone.shown())));
        person.mails().forEach(mail -> lines.add(line("mail", mail.address())));
        lines.add(line("language", Words.text("language." + person.language())));
        lines.add(line("track", Words.text("track." + lead.track())));
        return lines;
    }

    private static List<Line> plan(PlanView view, PlanContent content) {
        Stream<Line> answers = view.chapters().stream()
                .flatMap(chapter -> chapter.items().stream())
                .filter(item -> !item.lines().isEmpty())
                .map(item -> new Line(item.question(), String.join("\n", item.lines())));
        Stream<Line> goals = view.goals().stream()
                .map(goal -> new Line(
                        goal.words(),
                        goal.steps().stream().map(PlanView.Line::words).collect(Collectors.joining("\n"))));
        return content.isEmpty() ? List.of() : Stream.concat(answers, goals).toList();
    }

    private static List<Line> profile(ProfileView profile) {
        List<Line> lines = new ArrayList<>();
        if (profile.headline() != null) {
            lines.add(line("headline", profile.headline()));
        }
        if (!profile.qualities().isEmpty()) {
            lines.add(line("qualities", String.join(", ", profile.qualities())));
        }
        if (profile.hours() != null) {
            lines.add(line("hours", profile.hours().toString()));
        }
        return lines;
    }

    private List<Line> ladder(Trajectory trajectory) {
        Stream<Line> now = facts.ladder(trajectory.id()).stream()
                .limit(1)
                .map(one -> line("ladder", one.step().number() + ". " + Words.text("ladder." + one.step())));
        Stream<Line> language = facts.languageChecks(trajectory.id()).stream()
                .limit(1)
                .map(one -> line(
                        "taalmeter",
                        DutchTime.shortDayOfYear(one.on()) + ": " + Words.text("taalmeter." + one.result())));
        return Stream.concat(now, language).toList();
    }

    private List<Line> agreed(Trajectory trajectory) {
        Stream<Line> goals = agreements.goals(trajectory.id()).stream()
                .filter(goal -> goal.ending() == null)
                .map(goal -> line("goal", goal.words()));
        Stream<Line> open = agreements.agreements(trajectory.id()).stream()
                .filter(one -> one.ending() == null)
                .map(one -> new Line(
                        Words.text("agreement.who." + one.who()) + ", " + DutchTime.shortDayOfYear(one.due()),
                        one.words()));
        return Stream.concat(goals, open).toList();
    }

    private static Line line(String label, String words) {
        return new Line(Words.text("handover.line." + label), words);
    }
}

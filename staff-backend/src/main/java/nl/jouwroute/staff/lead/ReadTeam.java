package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.Absence;
import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.AdvisorRepository.Standing;
import nl.jouwroute.lead.AdvisorTerms;
import nl.jouwroute.lead.Candidate;
import nl.jouwroute.lead.StaffRepository;

/** What a coordinator sees of the team: who has how much, who waits how long, who is away. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.COORDINATOR)
public class ReadTeam {

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private StaffRepository staff;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Everybody, by name, and what nobody has. */
    public Team read() {
        Instant now = clock.instant();
        LocalDate today = DutchTime.date(now);
        Instant midnight = DutchTime.midnight(today.plusDays(1));
        Map<UUID, Standing> standings = advisors.standings(now, midnight);
        List<Row> rows = advisors.team(today).stream()
                .map(one -> row(one, standings.getOrDefault(one.terms().staffId(), Standing.NONE), today))
                .toList();
        Standing nobody = standings.getOrDefault(null, Standing.NONE);
        return new Team(
                rows,
                standings.values().stream().mapToLong(Standing::late).sum(),
                standings.values().stream().mapToLong(Standing::today).sum(),
                nobody.waiting(),
                nobody.oldest().map(DutchTime::day).orElse(null),
                advisors.former());
    }

    /**
     * One advisor with the absences that are not over.
     *
     * @throws nl.jouwroute.common.NotFound when there is no such advisor
     */
    public Member member(UUID staffId) {
        return new Member(
                advisors.read(staffId),
                advisors.absences(staffId, DutchTime.date(clock.instant())).stream()
                        .map(absence -> new Away(absence.id(), words(absence)))
                        .toList(),
                advisors.team(DutchTime.date(clock.instant())).stream()
                        .map(one ->
                                new Colleague(one.terms().staffId(), one.terms().name()))
                        .filter(one -> !one.id().equals(staffId))
                        .toList(),
                !staff.read(staffId).isActive(),
                callers.current().id().equals(staffId));
    }

    private static Row row(Candidate one, Standing standing, LocalDate today) {
        return new Row(
                one.terms().staffId(),
                one.terms().name(),
                one.terms().hours(),
                one.open(),
                one.terms().mostOpen(),
                one.running(),
                String.format(
                        Locale.forLanguageTag("nl"),
                        "%.2f",
                        (double) one.load() / one.terms().hours()),
                standing.waiting(),
                standing.late(),
                standing.oldest().map(DutchTime::day).orElse(""),
                one.terms().takesLeads(),
                one.absences().stream().map(ReadTeam::words).findFirst().orElse(""),
                one.absences().stream().anyMatch(absence -> !absence.from().isAfter(today)));
    }

    static String words(Absence absence) {
        String days = DutchTime.shortDay(absence.from()) + " tot en met " + DutchTime.shortDay(absence.until());
        return absence.cover() == null ? days : days + ", " + absence.cover() + " neemt waar";
    }

    /**
     * The team, and what nobody has yet.
     *
     * @param unassigned waiting leads that nobody has
     * @param oldestUnassigned the day on which the oldest of these arrived; null when there is none
     * @param former who left
     */
    public record Team(
            List<Row> rows,
            long late,
            long today,
            long unassigned,
            String oldestUnassigned,
            List<AdvisorRepository.Former> former) {}

    /**
     * One advisor in the table.
     *
     * @param load weighted caseload for each hour, in Dutch notation
     * @param oldest the day on which the oldest unanswered one arrived; empty when there is none
     * @param away the first absence to come or under way; empty for none
     * @param awayNow whether it is under way
     */
    public record Row(
            UUID id,
            String name,
            int hours,
            int open,
            int most,
            int running,
            String load,
            long waiting,
            long late,
            String oldest,
            boolean takesLeads,
            String away,
            boolean awayNow) {}

    /**
     * One advisor, for the form.
     *
     * @param left does not work here any more
     * @param self the caller, who does not say so of themselves
     */
    public record Member(AdvisorTerms terms, List<Away> away, List<Colleague> colleagues, boolean left, boolean self) {}

    /** Somebody who can look after the work. */
    public record Colleague(UUID id, String name) {}

    /** An absence in words. */
    public record Away(UUID id, String words) {}
}

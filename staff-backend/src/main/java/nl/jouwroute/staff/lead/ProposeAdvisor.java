package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.AssignmentPolicy;
import nl.jouwroute.lead.AssignmentPolicy.Judged;
import nl.jouwroute.lead.AssignmentPolicy.Proposal;
import nl.jouwroute.lead.Candidate;
import nl.jouwroute.lead.LeadListRepository;
import nl.jouwroute.lead.LeadListRepository.LeadToGive;
import nl.jouwroute.lead.ResponseClock;
import nl.jouwroute.lead.Track;

/** Proposes to a coordinator who should get a lead, or many, with the reasons. Changes nothing. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.COORDINATOR)
public class ProposeAdvisor {

    /** As many as a person can look over. */
    public static final int MOST_AT_ONCE = 100;

    @Inject
    private LeadListRepository leads;

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private ResponseClock responseClock;

    @Inject
    private Clock clock;

    /** Everybody for one lead, the best choice first. */
    public List<Option> forLead(UUID leadId) {
        LocalDate today = DutchTime.date(clock.instant());
        return leads.toGive(List.of(leadId)).stream()
                .findFirst()
                .map(lead -> AssignmentPolicy.propose(lead.wanted(today), advisors.team(today)).all().stream()
                        .map(Option::of)
                        .toList())
                .orElse(List.of());
    }

    /** A division of these leads, each one counting for the next. */
    public Division divide(Collection<UUID> ids) {
        List<LeadToGive> given = leads.toGive(ids);
        return divide(given, null, 1, given.size());
    }

    /**
     * A division of the leads that nobody has, the least time first, a part at a time.
     *
     * @param part from 1; the last one when there are fewer
     */
    public Division divideUnassigned(int part) {
        long total = leads.countToGive(null);
        int at = present(part, total);
        return divide(leads.toGiveOldest((at - 1) * MOST_AT_ONCE, MOST_AT_ONCE), null, at, total);
    }

    /** A division of all that an advisor has in hand over the others; parts as {@link #divideUnassigned}. */
    public Division divideCaseload(UUID advisorId, int part) {
        long total = leads.countToGive(advisorId);
        int at = present(part, total);
        return divide(leads.toGiveOf(advisorId, (at - 1) * MOST_AT_ONCE, MOST_AT_ONCE), advisorId, at, total);
    }

    private static int present(int part, long total) {
        return Math.max(1, Math.min(part, Division.parts(total)));
    }

    private Division divide(List<LeadToGive> given, UUID butNot, int part, long total) {
        Instant now = clock.instant();
        LocalDate today = DutchTime.date(now);
        List<Candidate> team = advisors.team(today).stream()
                .filter(one -> !one.terms().staffId().equals(butNot))
                .toList();
        List<Proposal> proposals = AssignmentPolicy.distribute(
                given.stream().map(lead -> lead.wanted(today)).toList(), team);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            LeadToGive lead = given.get(i);
            Option best = proposals.get(i).best().map(Option::of).orElse(null);
            lines.add(new Line(
                    lead.id(),
                    lead.version(),
                    lead.name(),
                    lead.track(),
                    ClockView.of(lead.responseDueAt(), lead.respondedAt(), null, now, responseClock),
                    lead.advisor(),
                    lead.trajectory(),
                    best));
        }
        List<Option> options = team.stream()
                .map(one -> new Option(
                        one.terms().staffId(),
                        one.terms().name(),
                        one.open(),
                        one.terms().mostOpen(),
                        true,
                        ""))
                .toList();
        return new Division(lines, options, part, total);
    }

    /**
     * Somebody to choose.
     *
     * @param open how many they have
     * @param most how many they can have
     * @param possible false when the policy passes over them
     * @param words why, or why not
     */
    public record Option(UUID id, String name, int open, int most, boolean possible, String words) {

        static Option of(Judged judged) {
            Candidate one = judged.candidate();
            return new Option(
                    one.terms().staffId(),
                    one.terms().name(),
                    one.open(),
                    one.terms().mostOpen(),
                    judged.possible(),
                    judged.words());
        }

        /** For a list to choose from: <i>Marieke Veldhuis, 28 van 40</i>. */
        public String label() {
            return name + ", " + open + " van " + most;
        }
    }

    /**
     * A lead that waits to be divided, with the proposal.
     *
     * @param advisor who has it now; null when nobody has
     * @param trajectory whether a trajectory goes along
     * @param best who should get it; null when nobody can
     */
    public record Line(
            UUID id,
            int version,
            String name,
            Track track,
            ClockView clock,
            String advisor,
            boolean trajectory,
            Option best) {}

    /**
     * All that is to be divided.
     *
     * @param lines the leads, in the order of the clock
     * @param team everybody to choose by hand
     * @param part which part of them this is, from 1
     * @param total how many there are in all, counted up to {@value LeadListRepository#MOST_COUNTED}
     */
    public record Division(List<Line> lines, List<Option> team, int part, long total) {

        /** In how many parts they are divided. */
        public int parts() {
            return parts(total);
        }

        static int parts(long total) {
            return (int) ((total + MOST_AT_ONCE - 1) / MOST_AT_ONCE);
        }

        /** How many stand before this part. */
        public int before() {
            return (part - 1) * MOST_AT_ONCE;
        }
    }
}

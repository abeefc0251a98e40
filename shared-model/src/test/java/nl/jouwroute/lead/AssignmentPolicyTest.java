package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.jouwroute.lead.AssignmentPolicy.Judged;
import nl.jouwroute.lead.AssignmentPolicy.Proposal;
import nl.jouwroute.lead.AssignmentPolicy.Wanted;

/** Who is proposed for a lead, and why. */
class AssignmentPolicyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private static Candidate advisor(String name, int hours, int open) {
        return new Candidate(
                new AdvisorTerms(UUID.randomUUID(), name, 0, hours, 40, Set.of("nl"), Set.of(), true),
                open,
                0,
                List.of());
    }

    private static Candidate with(Candidate one, Set<String> languages, Set<Track> tracks, Absence... absences) {
        AdvisorTerms terms = one.terms();
        return new Candidate(
                new AdvisorTerms(
                        terms.staffId(), terms.name(), 0, terms.hours(), terms.mostOpen(), languages, tracks, true),
                one.open(),
                one.running(),
                List.of(absences));
    }

    private static Wanted wanted(String language, Track track) {
        return new Wanted(UUID.randomUUID(), track, language, MONDAY, WEDNESDAY);
    }

    private static String chosen(Proposal proposal) {
        return proposal.best().orElseThrow().candidate().terms().name();
    }

    private static String words(Proposal proposal, String name) {
        return proposal.all().stream()
                .filter(one -> one.candidate().terms().name().equals(name))
                .map(Judged::words)
                .findFirst()
                .orElseThrow();
    }

    @Example
    void the_least_work_for_each_contract_hour_comes_first() {
        Proposal proposal = AssignmentPolicy.propose(
                wanted("nl", Track.SHORT_ROUTE),
                List.of(advisor("Marieke", 36, 18), advisor("Youssef", 18, 8), advisor("Tom", 12, 8)));

        assertThat(chosen(proposal)).isEqualTo("Youssef");
        assertThat(words(proposal, "Youssef")).isEqualTo("Heeft 8 leads en 0 trajecten op 18 uur: 0,44 werk per uur.");
    }

    @Example
    void a_trajectory_weighs_twice() {
        Candidate leads = advisor("Leads", 32, 10);
        Candidate trajectories = new Candidate(advisor("Trajecten", 32, 8).terms(), 8, 8, List.of());

        assertThat(chosen(AssignmentPolicy.propose(wanted("nl", Track.SHORT_ROUTE), List.of(trajectories, leads))))
                .isEqualTo("Leads");
    }

    @Example
    void who_speaks_the_language_goes_before_who_has_less_to_do() {
        Proposal proposal = AssignmentPolicy.propose(
                wanted("tr", Track.SHORT_ROUTE),
                List.of(advisor("Rustig", 36, 0), with(advisor("Druk", 36, 30), Set.of("nl", "tr"), Set.of())));

        assertThat(chosen(proposal)).isEqualTo("Druk");
        assertThat(words(proposal, "Druk")).startsWith("Spreekt Turks.");
        assertThat(words(proposal, "Rustig")).startsWith("Spreekt geen Turks.");
    }

    @Example
    void who_is_at_home_in_the_track_goes_before_who_does_any_and_who_does_others_comes_last() {
        List<Candidate> team = List.of(
                with(advisor("Anders", 36, 0), Set.of("nl"), Set.of(Track.BENEFIT_TRANSITION)),
                advisor("Alles", 36, 5),
                with(advisor("Jeugd", 36, 20), Set.of("nl"), Set.of(Track.YOUTH_PREVENTION)));
        Proposal proposal = AssignmentPolicy.propose(wanted("nl", Track.YOUTH_PREVENTION), team);

        assertThat(proposal.all().stream().map(one -> one.candidate().terms().name()))
                .containsExactly("Jeugd", "Alles", "Anders");
        assertThat(words(proposal, "Jeugd")).startsWith("Is thuis in dit spoor.");
        assertThat(words(proposal, "Anders")).startsWith("Doet vooral andere sporen.");
    }

    @Example
    void who_is_away_before_the_response_is_due_is_passed_over() {
        Absence tuesday = new Absence(UUID.randomUUID(), MONDAY.plusDays(1), MONDAY.plusDays(1));
        Absence later = new Absence(UUID.randomUUID(), WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(9));
        Proposal proposal = AssignmentPolicy.propose(
                wanted("nl", Track.SHORT_ROUTE),
                List.of(
                        with(advisor("Weg", 36, 0), Set.of("nl"), Set.of(), tuesday),
                        with(advisor("Straks weg", 36, 20), Set.of("nl"), Set.of(), later)));

        assertThat(chosen(proposal)).isEqualTo("Straks weg");
        assertThat(words(proposal, "Weg")).startsWith("Is er niet van 24 november tot en met 24 november.");
    }

    @Example
    void nobody_is_proposed_when_everybody_is_full_or_takes_none() {
        Candidate none = new Candidate(
                new AdvisorTerms(UUID.randomUUID(), "Stil", 0, 36, 40, Set.of("nl"), Set.of(), false), 0, 0, List.of());
        Proposal proposal =
                AssignmentPolicy.propose(wanted("nl", Track.SHORT_ROUTE), List.of(advisor("Vol", 36, 40), none));

        assertThat(proposal.best()).isEmpty();
        assertThat(words(proposal, "Vol")).startsWith("Zit vol: heeft er 40, de grens is 40.");
        assertThat(words(proposal, "Stil")).startsWith("Krijgt nu geen nieuwe leads.");
    }

    @Example
    void fifty_at_once_over_five_equal_advisors_are_ten_each() {
        List<Candidate> team = IntStream.range(0, 5)
                .mapToObj(i -> advisor("Adviseur " + i, 32, 0))
                .toList();

        assertThat(given(50, team).values()).hasSize(5).containsOnly(10);
    }

    /** However many leads come and whatever everybody had: no step makes anybody busier than a colleague would be by it. */
    @Property
    void nobody_gets_a_lead_while_a_colleague_with_room_would_have_less_work_for_each_hour(
            @ForAll @IntRange(min = 1, max = 60) int leads,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 8, max = 40) Integer> hours,
            @ForAll @Size(min = 6, max = 6) List<@IntRange(max = 12) Integer> had) {
        List<Candidate> team = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            team.add(new Candidate(
                    new AdvisorTerms(UUID.randomUUID(), "A" + i, 0, hours.get(i), 14, Set.of("nl"), Set.of(), true),
                    had.get(i),
                    had.get(i) / 3,
                    List.of()));
        }
        List<Proposal> proposals = AssignmentPolicy.distribute(wantedLeads(leads), team);

        Map<UUID, Integer> given = new HashMap<>();
        for (Proposal proposal : proposals) {
            if (proposal.best().isEmpty()) {
                assertThat(team)
                        .allMatch(one ->
                                one.open() + given.getOrDefault(one.terms().staffId(), 0) >= 14);
                continue;
            }
            Candidate chosen = proposal.best().get().candidate();
            assertThat(chosen.isFull()).isFalse();
            assertThat(proposal.all().stream().filter(Judged::possible).map(one -> one.candidate()
                            .loadPerHour(1)))
                    .allMatch(other -> other >= chosen.loadPerHour(1));
            given.merge(chosen.terms().staffId(), 1, Integer::sum);
        }
        int room = team.stream().mapToInt(Candidate::room).sum();
        assertThat(given.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(Math.min(leads, room));
    }

    @Property
    void equal_advisors_get_equally_many_but_for_one(
            @ForAll @IntRange(max = 120) int leads, @ForAll @IntRange(min = 1, max = 8) int advisors) {
        List<Candidate> team = IntStream.range(0, advisors)
                .mapToObj(i -> advisor("Adviseur " + i, 32, 0))
                .toList();
        Map<UUID, Integer> given = given(Math.min(leads, advisors * 40), team);

        int most = given.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int least = given.size() < advisors
                ? 0
                : given.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        assertThat(most - least).isLessThanOrEqualTo(1);
    }

    private static Map<UUID, Integer> given(int leads, List<Candidate> team) {
        Map<UUID, Integer> given = new HashMap<>();
        AssignmentPolicy.distribute(wantedLeads(leads), team)
                .forEach(proposal -> given.merge(
                        proposal.best().orElseThrow().candidate().terms().staffId(), 1, Integer::sum));
        return given;
    }

    private static List<Wanted> wantedLeads(int leads) {
        return IntStream.range(0, leads)
                .mapToObj(i -> wanted("nl", Track.SHORT_ROUTE))
                .toList();
    }
}

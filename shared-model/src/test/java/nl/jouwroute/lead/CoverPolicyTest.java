package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is proposed to look after the work of somebody who is away. */
class CoverPolicyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private final Candidate marieke = advisor("Marieke", 1, 32);
    private final Candidate youssef = advisor("Youssef", 8, 16);
    private final Candidate tom = advisor("Tom", 12, 32);

    @Test
    void whoIsThereAndHasTheLeastWorkForEachHourComesFirstAndNobodyForThemselves() {
        assertThat(CoverPolicy.propose(marieke.terms().staffId(), MONDAY, FRIDAY, List.of(marieke, youssef, tom)))
                .extracting(CoverPolicy.Judged::name, CoverPolicy.Judged::possible)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Tom", true),
                        org.assertj.core.groups.Tuple.tuple("Youssef", true));
    }

    @Test
    void whoIsAwayOnOneOfTheseDaysComesLastAndItIsSaid() {
        Candidate away =
                new Candidate(tom.terms(), 0, 0, List.of(new Absence(UUID.randomUUID(), FRIDAY, FRIDAY.plusDays(9))));
        List<CoverPolicy.Judged> all =
                CoverPolicy.propose(marieke.terms().staffId(), MONDAY, FRIDAY, List.of(away, youssef));
        assertThat(all).extracting(CoverPolicy.Judged::name).containsExactly("Youssef", "Tom");
        assertThat(all.get(0).words()).isEqualTo("Is er al die dagen. Heeft 8 open op 16 uur: 0,50 werk per uur.");
        assertThat(all.get(1).possible()).isFalse();
        assertThat(all.get(1).words()).isEqualTo("Is dan zelf afwezig.");
    }

    private static Candidate advisor(String name, int open, int hours) {
        return new Candidate(
                new AdvisorTerms(UUID.randomUUID(), name, 0, hours, 40, Set.of("nl"), Set.of(), true),
                open,
                0,
                List.of());
    }
}

package nl.jouwroute.lead;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Proposes who looks after the work of somebody who is away: a colleague who is there on all of these days, the one with the
 * least work for each contract hour first. It proposes only: who is away, or a coordinator, decides.
 */
public final class CoverPolicy {

    private CoverPolicy() {}

    /**
     * What the policy thinks of one colleague.
     *
     * @param possible false: is away on one of these days
     * @param words why, for whoever decides
     */
    public record Judged(UUID staffId, String name, boolean possible, String words) {}

    /**
     * The colleagues, the best choice first, who cannot last.
     *
     * @param away whose work it is
     */
    public static List<Judged> propose(UUID away, LocalDate first, LocalDate last, List<Candidate> team) {
        return team.stream()
                .filter(one -> !one.terms().staffId().equals(away))
                .sorted(Comparator.comparing((Candidate one) -> isAway(one, first, last))
                        .thenComparing(one -> one.loadPerHour(0))
                        .thenComparing(one -> one.terms().name())
                        .thenComparing(one -> one.terms().staffId()))
                .map(one -> judged(one, isAway(one, first, last)))
                .toList();
    }

    private static Judged judged(Candidate one, boolean isAway) {
        String words = isAway
                ? "Is dan zelf afwezig."
                : String.format(
                        Locale.forLanguageTag("nl"),
                        "Is er al die dagen. Heeft %d open op %d uur: %.2f werk per uur.",
                        one.open(),
                        one.terms().hours(),
                        one.loadPerHour(0));
        return new Judged(one.terms().staffId(), one.terms().name(), !isAway, words);
    }

    private static boolean isAway(Candidate one, LocalDate first, LocalDate last) {
        return one.absences().stream().anyMatch(absence -> absence.touches(first, last));
    }
}

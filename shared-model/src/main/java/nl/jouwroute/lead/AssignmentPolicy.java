package nl.jouwroute.lead;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Proposes who should get a lead, and says why in plain Dutch. Who is away before the first response is due, who is
 * full and who takes no leads is passed over. Of the others come first who speaks the person's language, then who is at
 * home in the track, then who has the least work for each contract hour. It proposes only: a person decides
 * (docs/decisions/0020).
 */
public final class AssignmentPolicy {

    private static final String DUTCH = "nl";
    private static final Map<String, String> LANGUAGES =
            Map.of(DUTCH, "Nederlands", "en", "Engels", "ar", "Arabisch", "uk", "Oekraïens", "tr", "Turks");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag("nl"));

    private AssignmentPolicy() {}

    /**
     * What has to be known of a lead.
     *
     * @param language that the person reads
     * @param today the present day in Amsterdam
     * @param due the day on which the first response is due; today when that is past or was given
     */
    public record Wanted(UUID leadId, Track track, String language, LocalDate today, LocalDate due) {

        public Wanted {
            due = due.isBefore(today) ? today : due;
        }
    }

    /**
     * What the policy thinks of one advisor.
     *
     * @param possible false: only by hand, and when full only with a reason
     * @param words why, for whoever decides
     */
    public record Judged(Candidate candidate, boolean possible, String words) {}

    /**
     * Everybody, the best choice first, who cannot last.
     *
     * @param wanted what it was made for
     */
    public record Proposal(Wanted wanted, List<Judged> all) {

        public Proposal {
            all = List.copyOf(all);
        }

        /** The one proposed; empty when nobody can. */
        public Optional<Judged> best() {
            return all.stream().filter(Judged::possible).findFirst();
        }
    }

    /** Who should get this lead. */
    public static Proposal propose(Wanted wanted, List<Candidate> team) {
        List<Candidate> order = new ArrayList<>(team);
        order.sort(Comparator.comparing((Candidate one) -> !isPossible(one, wanted))
                .thenComparing(one -> !one.terms().speaks(wanted.language()))
                .thenComparing(one -> fit(one, wanted))
                .thenComparing(one -> one.loadPerHour(1))
                .thenComparing(Candidate::open)
                .thenComparing(one -> one.terms().name())
                .thenComparing(one -> one.terms().staffId()));
        return new Proposal(
                wanted,
                order.stream()
                        .map(one -> new Judged(one, isPossible(one, wanted), words(one, wanted)))
                        .toList());
    }

    /** Who should get each of these leads when they are given in this order: each one counts for the next. */
    public static List<Proposal> distribute(List<Wanted> leads, List<Candidate> team) {
        List<Candidate> now = new ArrayList<>(team);
        List<Proposal> proposals = new ArrayList<>();
        for (Wanted wanted : leads) {
            Proposal proposal = propose(wanted, now);
            proposals.add(proposal);
            proposal.best()
                    .ifPresent(
                            chosen -> now.replaceAll(one -> one.equals(chosen.candidate()) ? one.withOneMore() : one));
        }
        return proposals;
    }

    /** 0 at home in the track, 1 in any track, 2 in others. */
    private static int fit(Candidate one, Wanted wanted) {
        if (one.terms().tracks().contains(wanted.track())) {
            return 0;
        }
        return one.terms().tracks().isEmpty() ? 1 : 2;
    }

    private static boolean isPossible(Candidate one, Wanted wanted) {
        return one.terms().takesLeads() && !one.isFull() && away(one, wanted).isEmpty();
    }

    private static Optional<Absence> away(Candidate one, Wanted wanted) {
        return one.absences().stream()
                .filter(absence -> absence.touches(wanted.today(), wanted.due()))
                .max(Comparator.comparing(Absence::until));
    }

    private static String words(Candidate one, Wanted wanted) {
        List<String> parts = new ArrayList<>();
        if (!one.terms().takesLeads()) {
            parts.add("Krijgt nu geen nieuwe leads.");
        }
        away(one, wanted)
                .ifPresent(absence -> parts.add("Is er niet van " + DAY.format(absence.from()) + " tot en met "
                        + DAY.format(absence.until()) + "."));
        if (one.isFull()) {
            parts.add("Zit vol: heeft er " + one.open() + ", de grens is "
                    + one.terms().mostOpen() + ".");
        }
        if (!DUTCH.equals(wanted.language())) {
            String language = LANGUAGES.getOrDefault(wanted.language(), wanted.language());
            parts.add(
                    one.terms().speaks(wanted.language())
                            ? "Spreekt " + language + "."
                            : "Spreekt geen " + language + ".");
        }
        if (fit(one, wanted) == 0) {
            parts.add("Is thuis in dit spoor.");
        } else if (fit(one, wanted) == 2) {
            parts.add("Doet vooral andere sporen.");
        }
        parts.add(String.format(
                Locale.forLanguageTag("nl"),
                "Heeft %d %s en %d %s op %d uur: %.2f werk per uur.",
                one.open() - one.running(),
                one.open() - one.running() == 1 ? "lead" : "leads",
                one.running(),
                one.running() == 1 ? "traject" : "trajecten",
                one.terms().hours(),
                one.loadPerHour(0)));
        return String.join(" ", parts);
    }
}

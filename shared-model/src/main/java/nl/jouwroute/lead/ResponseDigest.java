package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.lead.AdvisorRepository.Reader;
import nl.jouwroute.lead.AdvisorRepository.Standing;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;

/**
 * Mails staff once a working day, in the morning, that people wait for a first response: an advisor about the own leads
 * and those of colleagues whose work they look after, a coordinator about everybody's that are late and about those that nobody has. Before the limit (due today) and after
 * it (late). The mail holds numbers and no names: others may read along. Who has nothing to do gets none.
 */
@ApplicationScoped
public class ResponseDigest {

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private CoverRepository covers;

    @Inject
    private ResponseClock responseClock;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Queues what is to be told now; answers to how many people. The outbox keeps it to once a day for each. */
    public int send() {
        Instant now = clock.instant();
        LocalDateTime wall = LocalDateTime.ofInstant(now, SystemClock.AMSTERDAM);
        LocalDate today = wall.toLocalDate();
        if (!responseClock.isWorkingDay(today) || wall.getHour() < settings.number(Setting.DIGEST_FROM_HOUR)) {
            return 0;
        }
        Instant midnight = DutchTime.midnight(today.plusDays(1));
        Map<UUID, Standing> standings = advisors.standings(now, midnight);
        int told = 0;
        for (Reader reader : advisors.readers(today)) {
            Told what = told(reader, standings, atCovered(reader, standings, today));
            if (!what.lines().isEmpty()) {
                tell(reader, what, today);
                told++;
            }
        }
        return told;
    }

    private record Told(long late, long today, List<String> lines) {}

    /** How the leads stand of each colleague whose work this reader looks after. */
    private List<Standing> atCovered(Reader reader, Map<UUID, Standing> standings, LocalDate today) {
        return covers.coveredBy(reader.staffId(), today).stream()
                .map(cover -> standings.getOrDefault(cover.advisorId(), Standing.NONE))
                .toList();
    }

    private static Told told(Reader reader, Map<UUID, Standing> standings, List<Standing> covered) {
        Standing own = standings.getOrDefault(reader.staffId(), Standing.NONE);
        Standing nobody = standings.getOrDefault(null, Standing.NONE);
        List<String> lines = new ArrayList<>();
        add(
                lines,
                own.late(),
                "wacht al te lang op jouw eerste reactie.",
                "wachten al te lang op jouw eerste reactie.");
        add(lines, own.today(), "moet vandaag nog iets van je horen.", "moeten vandaag nog iets van je horen.");
        add(
                lines,
                covered.stream().mapToLong(Standing::late).sum(),
                "wacht te lang, bij wie jij waarneemt.",
                "wachten te lang, bij wie jij waarneemt.");
        add(
                lines,
                covered.stream().mapToLong(Standing::today).sum(),
                "moet vandaag nog iets horen, bij wie jij waarneemt.",
                "moeten vandaag nog iets horen, bij wie jij waarneemt.");
        if (!reader.coordinator()) {
            return new Told(own.late(), own.today(), lines);
        }
        long late = standings.values().stream().mapToLong(Standing::late).sum();
        long today = standings.values().stream().mapToLong(Standing::today).sum();
        add(lines, late, "wacht te lang, bij het hele team.", "wachten te lang, bij het hele team.");
        add(
                lines,
                today,
                "moet vandaag nog iets horen, van het hele team.",
                "moeten vandaag nog iets horen, van het hele team.");
        add(lines, nobody.waiting(), "heeft nog geen adviseur.", "hebben nog geen adviseur.");
        return new Told(late, today, lines);
    }

    private static void add(List<String> lines, long count, String one, String more) {
        if (count > 0) {
            lines.add(count == 1 ? "1 persoon " + one : count + " mensen " + more);
        }
    }

    private void tell(Reader reader, Told what, LocalDate today) {
        outbox.enqueue(new Message(
                MessageKind.RESPONSE_DIGEST,
                Channel.EMAIL,
                reader.email(),
                "nl",
                null,
                Map.of(
                        "first_name", reader.name(),
                        "late", Long.toString(what.late()),
                        "today", Long.toString(what.today()),
                        "lines", String.join("\n", what.lines()),
                        "link", settings.text(Setting.ORIGIN) + "/staff/"),
                reader.staffId(),
                today.toString(),
                null));
    }
}

package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.lead.AdvisorRepository.Reader;
import nl.jouwroute.lead.AdvisorRepository.Standing;
import nl.jouwroute.lead.ToTellRepository.Count;
import nl.jouwroute.lead.ToTellRepository.Counts;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;

/**
 * Mails staff once a working day, in the morning, that people wait for a first response, or to hear who put them forward
 * and why: an advisor about the own leads and those of colleagues whose work they look after, a coordinator about
 * everybody's that are late and about those that nobody has. Before the limit (due today; to be told within days) and
 * after it (late). The mail holds numbers and no names: others may read along. Who has nothing to do gets none.
 */
@ApplicationScoped
public class ResponseDigest {

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private ToTellRepository toTell;

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
        Counts tellings = toTell.counts(today);
        int told = 0;
        for (Reader reader : advisors.readers(today)) {
            DigestWords what = words(reader, standings, tellings, today);
            if (!what.lines().isEmpty()) {
                tell(reader, what, today);
                told++;
            }
        }
        return told;
    }

    private DigestWords words(Reader reader, Map<UUID, Standing> standings, Counts tellings, LocalDate today) {
        DigestWords words = new DigestWords();
        UUID me = reader.staffId();
        words.own(standings.getOrDefault(me, Standing.NONE), tellings.of(me));
        List<UUID> covered =
                covers.coveredBy(me, today).stream().map(Cover::advisorId).toList();
        words.covered(
                covered.stream()
                        .map(one -> standings.getOrDefault(one, Standing.NONE))
                        .toList(),
                Count.sum(covered.stream().map(tellings::of).toList()));
        if (reader.coordinator()) {
            words.team(standings.values(), standings.getOrDefault(null, Standing.NONE), tellings.all());
            words.ofNobody(tellings.of(null));
        }
        return words;
    }

    private void tell(Reader reader, DigestWords what, LocalDate today) {
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

package nl.jouwroute.portal.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.RateRepository;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.resident.ContactAddress;

/**
 * Mails a route to an address that somebody types in. It needs no log-in, so it is held back: few mails a day to one
 * address, and not many an hour from one network. The address is forgotten once the mail was sent.
 */
@ApplicationScoped
@UseCase(as = DbRole.LOGIN, allow = Actor.ANYONE)
public class SendRoute {

    /** To one address. */
    static final int A_DAY = 5;

    /** From one network address, behind which a whole class may sit. */
    static final int AN_HOUR = 100;

    @Inject
    private RateRepository rates;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Mails somebody their route; the address is not kept.
     *
     * @param titles of the steps, in order
     * @param query of the result's address
     * @return false when this was too often
     */
    public boolean send(ContactAddress to, String network, List<String> titles, String query, String language) {
        Instant now = clock.instant();
        // the hash, so that the address itself is not kept
        String receiver = "route to " + Tokens.hash(to.value());
        if (rates.hit("route from " + network, now.truncatedTo(ChronoUnit.HOURS)) > AN_HOUR
                || rates.hit(receiver, now.truncatedTo(ChronoUnit.DAYS)) > A_DAY) {
            return false;
        }
        String steps = IntStream.range(0, titles.size())
                .mapToObj(i -> (i + 1) + ". " + titles.get(i))
                .collect(Collectors.joining("\n"));
        UUID subject = UUID.randomUUID();
        outbox.enqueue(new Message(
                MessageKind.ROUTE,
                Channel.EMAIL,
                to.value(),
                language,
                null,
                Map.of("steps", steps, "link", settings.text(Setting.ORIGIN) + "/route/resultaat" + query),
                subject,
                "asked",
                null));
        return true;
    }
}

package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.jouwroute.common.RateRepository;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * How often: five codes an hour and ten a day to one address, whoever asks; and per network address far more, since a
 * whole class sits behind one.
 */
@ApplicationScoped
public class LoginLimits {

    static final int SENDS_AN_HOUR = 5;
    static final int SENDS_A_DAY = 10;

    /** Codes typed per network address for each one that may be sent there. */
    private static final int TRIES_PER_SEND = 5;

    @Inject
    private LoginRepository repository;

    @Inject
    private RateRepository rates;

    @Inject
    private Settings settings;

    /** Whether another code may go to this address; no other request for the same address decides at the same time. */
    boolean allowSend(ContactAddress address, String network, Instant now) {
        repository.lockAddress(address);
        return repository.countChallenges(address, now.minus(Duration.ofHours(1))) < SENDS_AN_HOUR
                && repository.countChallenges(address, now.minus(Duration.ofDays(1))) < SENDS_A_DAY
                && hit("send " + network, now) <= sendsPerNetwork();
    }

    /** Whether somebody may type another code from this network address. */
    boolean allowTry(String network, Instant now) {
        return hit("try " + network, now) <= (long) sendsPerNetwork() * TRIES_PER_SEND;
    }

    private int sendsPerNetwork() {
        return settings.number(Setting.LOGIN_SENDS_PER_NETWORK);
    }

    private long hit(String subject, Instant now) {
        return rates.hit(subject, now.truncatedTo(ChronoUnit.HOURS));
    }
}

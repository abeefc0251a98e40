package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;

/**
 * Sends codes and takes them back, for residents and mentors alike. Works inside a use case that runs as
 * {@link nl.jouwroute.common.DbRole#LOGIN}. Nothing it answers or takes time for tells whether an address is known.
 */
@ApplicationScoped
public class LoginDesk {

    @Inject
    private LoginRepository repository;

    @Inject
    private LoginLimits limits;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Somebody asks for a code.
     *
     * @param browser the random token in the cookie of the browser that asks; the code works there only
     * @param network the network address that asks, for the wide limit
     * @param registered false: nothing is sent, yet all looks the same (an unknown work address of a mentor)
     * @param invitationId through which they came; may be null
     * @param language in which the message is written
     */
    public record Request(
            LoginPurpose purpose,
            ContactAddress address,
            String browser,
            String network,
            boolean registered,
            UUID invitationId,
            Language language) {}

    /**
     * What became of a code.
     *
     * @param challenge the confirmed one; empty unless the verdict is RIGHT
     */
    public record Confirmation(LoginChallenge.Verdict verdict, Optional<LoginChallenge> challenge) {}

    /**
     * Sends a code, at most as often as the limits say.
     *
     * @return false when this was too often: wait an hour
     */
    public boolean request(Request request) {
        Instant now = clock.instant();
        repository.purge(now);
        if (!limits.allowSend(request.address(), request.network(), now)) {
            return false;
        }
        String code = LoginCode.create();
        String hash = LoginCode.hash(code);
        LoginChallenge challenge = new LoginChallenge(
                UUID.randomUUID(),
                request.purpose(),
                request.address(),
                Tokens.hash(request.browser()),
                request.registered() ? hash : null,
                request.invitationId(),
                now.plus(LoginChallenge.LIFETIME),
                0,
                false);
        repository.add(challenge, now);
        audit.record("CODE_ASKED", "LOGIN_CHALLENGE", challenge.id(), null);
        if (request.registered()) {
            send(challenge, code, request.language());
        }
        return true;
    }

    /** Somebody types a code. A right one works once; a wrong one counts. */
    public Confirmation confirm(LoginPurpose purpose, String code, String browser, String network) {
        Instant now = clock.instant();
        Optional<LoginChallenge> challenge =
                limits.allowTry(network, now) ? repository.lockNewest(purpose, Tokens.hash(browser)) : Optional.empty();
        LoginChallenge.Verdict verdict = challenge.map(c -> c.judge(code, now)).orElse(LoginChallenge.Verdict.OVER);
        if (verdict == LoginChallenge.Verdict.RIGHT) {
            repository.use(challenge.get().id(), now);
            return new Confirmation(verdict, challenge);
        }
        if (verdict == LoginChallenge.Verdict.WRONG) {
            repository.countWrongTry(challenge.get().id());
            audit.recordRefused("LOG_IN", "LOGIN_CHALLENGE", challenge.get().id());
        }
        return new Confirmation(verdict, Optional.empty());
    }

    /** What this browser last asked for, whether or not it still works: to show where it went and to send it again. */
    public Optional<LoginChallenge> findLast(LoginPurpose purpose, String browser) {
        return repository.findNewest(purpose, Tokens.hash(browser)).filter(challenge -> !challenge.used());
    }

    private void send(LoginChallenge challenge, String code, Language language) {
        ContactAddress address = challenge.address();
        String page =
                switch (challenge.purpose()) {
                    case RESIDENT -> "/inloggen/code";
                    case MENTOR -> "/aanmelden/code";
                    case ADDRESS -> "/mijn/gegevens/code";
                };
        outbox.enqueue(new Message(
                MessageKind.LOGIN_CODE,
                address.kind().channel().orElseThrow(),
                address.value(),
                language.tag(),
                null,
                Map.of(
                        "code",
                        code,
                        "minutes",
                        String.valueOf(LoginChallenge.LIFETIME.toMinutes()),
                        "link",
                        settings.text(Setting.ORIGIN) + page + "?code=" + code),
                challenge.id(),
                "code",
                null));
    }
}

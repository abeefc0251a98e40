package nl.jouwroute.resident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A code that was sent and waits for being typed: ten minutes, five wrong tries, once, and only in the browser that
 * asked for it.
 *
 * @param codeHash null when nothing was sent, because the address is not registered: such a challenge never opens
 * @param invitationId the invitation through which somebody came; may be null
 */
public record LoginChallenge(
        UUID id,
        LoginPurpose purpose,
        ContactAddress address,
        String browserHash,
        String codeHash,
        UUID invitationId,
        Instant expiresAt,
        int wrongTries,
        boolean used) {

    /** How long a code works. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** Stands in where no code was sent: a try takes as long then, and never fits. */
    private static final String NO_CODE = LoginCode.hash("");

    /** Wrong tries after which a code is dead. */
    public static final int MOST_TRIES = 5;

    /** What became of a try. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** Too late, used, too many wrong tries, or never asked for in this browser: ask for a new code. */
        OVER
    }

    /** Judges a code that was typed; only {@link Verdict#WRONG} counts as a try. */
    public Verdict judge(String code, Instant now) {
        if (used || wrongTries >= MOST_TRIES || !now.isBefore(expiresAt)) {
            return Verdict.OVER;
        }
        boolean fits = LoginCode.matches(code, codeHash == null ? NO_CODE : codeHash);
        return fits && codeHash != null ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** The invitation through which somebody came. */
    public Optional<UUID> invitation() {
        return Optional.ofNullable(invitationId);
    }
}

package nl.jouwroute.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * What a mentor sees of a referral afterwards: their own word for the person, and roughly how it goes.
 *
 * @param named the name as the mentor wrote it
 */
public record OwnReferral(UUID id, String named, Instant receivedAt, Phase phase) {

    /** How it goes, and no more than that: why something is closed stays between the young person and the team. */
    public enum Phase {
        RECEIVED,
        IN_CONTACT,
        CLOSED
    }
}

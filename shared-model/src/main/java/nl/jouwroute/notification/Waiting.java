package nl.jouwroute.notification;

import java.util.Map;
import java.util.UUID;

/**
 * A message whose turn it is.
 *
 * @param id key, and the stable part of its Message-ID
 * @param message what to send
 * @param attempt the how-manieth this is, from 1
 * @param objected the receiver, or the owner of the address, said: do not approach me
 */
public record Waiting(UUID id, Message message, int attempt, boolean objected) {

    public Waiting {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1");
        }
    }

    /** The one rule for all that is sent: nothing that approaches leaves to somebody who said no. */
    public boolean mayLeave() {
        return !objected || !message.kind().isApproach();
    }

    /** The words to fill in. */
    public Map<String, String> words() {
        return message.params();
    }
}

package nl.jouwroute.notification;

import java.util.Map;
import java.util.UUID;

/**
 * A message whose turn it is.
 *
 * @param id key, and the stable part of its Message-ID
 * @param message what to send
 * @param attempt the how-manieth this is, from 1
 */
public record Waiting(UUID id, Message message, int attempt) {

    public Waiting {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1");
        }
    }

    /** The words to fill in. */
    public Map<String, String> words() {
        return message.params();
    }
}

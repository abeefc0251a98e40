package nl.jouwroute.notification;

import java.time.Instant;

/**
 * A message of the demonstration that never left.
 *
 * @param subject null for an SMS
 * @param attachmentName null when there is none
 */
public record DemoMessage(
        Instant at, Channel channel, String address, String subject, String body, String attachmentName) {}

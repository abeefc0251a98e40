package nl.jouwroute.staff.notification;

import java.util.UUID;
import nl.jouwroute.notification.Message;

/**
 * A message with its words filled in.
 *
 * @param id the same at every try, so that a receiver can tell a repeated one
 * @param address the e-mail address, or the number in E.164
 * @param subject null in an SMS
 * @param body plain text
 * @param attachment may be null
 * @param replyTo where an answer arrives, and the mail server's word that it cannot be delivered; null when nobody listens
 */
public record Letter(
        UUID id, String address, String subject, String body, Message.Attachment attachment, String replyTo) {}

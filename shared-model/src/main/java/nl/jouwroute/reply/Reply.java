package nl.jouwroute.reply;

import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.notification.Channel;

/**
 * An answer as staff read it.
 *
 * @param sender as the message says it; empty once it was forgotten
 * @param known whether that is an address of this person
 * @param subject null in a text message, or when there was none
 * @param personId null while nobody is known to have written it
 * @param person how they are called; null when that is not known
 * @param leads numbers of the open leads of that person, in one line; null when there are none
 * @param objects whether that person said: do not approach me
 * @param seen whether an advisor dealt with it
 */
public record Reply(
        UUID id,
        Channel channel,
        ReplyKind kind,
        String sender,
        boolean known,
        String subject,
        String words,
        int attachments,
        boolean shortened,
        Instant at,
        UUID personId,
        String person,
        String leads,
        boolean objects,
        boolean seen) {}

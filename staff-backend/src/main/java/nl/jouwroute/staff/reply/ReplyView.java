package nl.jouwroute.staff.reply;

import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.reply.NoContactWords;
import nl.jouwroute.reply.Reply;
import nl.jouwroute.reply.ReplyKind;

/**
 * An answer as a page shows it.
 *
 * @param from who the message says that it is from; empty once it was forgotten
 * @param known whether that is an address of this person
 * @param subject null when there is none
 * @param no whether it may mean: do not approach me
 * @param personId null while nobody is known to have written it
 * @param person null when they are not known by name
 * @param leads the open leads of that person, in one line; null when there are none
 * @param objects whether that person, or whoever has that number, said: do not approach me
 */
public record ReplyView(
        UUID id,
        boolean mail,
        ReplyKind kind,
        String from,
        boolean known,
        String subject,
        String words,
        int attachments,
        boolean shortened,
        boolean no,
        String when,
        UUID personId,
        String person,
        String leads,
        boolean objects,
        boolean seen) {

    /** Whether it can be written down that they want no contact: of a person, or of the number of a text message. */
    public boolean mayObject() {
        return no && !objects && (personId != null || !mail);
    }

    /** Whether a lead can be made of it: of somebody known, who has none that is open and did not say no. */
    public boolean mayOpen() {
        return personId != null && leads == null && !objects;
    }

    static ReplyView of(Reply reply) {
        return of(reply, reply.objects());
    }

    static ReplyView of(Reply reply, boolean objects) {
        return new ReplyView(
                reply.id(),
                reply.channel() == Channel.EMAIL,
                reply.kind(),
                reply.sender(),
                reply.known(),
                reply.subject(),
                reply.words(),
                reply.attachments(),
                reply.shortened(),
                reply.kind() == ReplyKind.ANSWER && NoContactWords.sounds(reply.words()),
                DutchTime.dayAndTime(reply.at()),
                reply.personId(),
                reply.person(),
                reply.leads(),
                objects,
                reply.seen());
    }
}

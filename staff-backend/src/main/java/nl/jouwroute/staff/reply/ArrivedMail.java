package nl.jouwroute.staff.reply;

import nl.jouwroute.reply.IncomingReply;

/**
 * An e-mail that lies in the mailbox.
 *
 * @param automatic a machine wrote it (an absence, a newsletter, our own mail come back): nobody needs to see it
 * @param reply what is kept of it; null when it is automatic
 */
record ArrivedMail(boolean automatic, IncomingReply reply) {

    static final ArrivedMail AUTOMATIC = new ArrivedMail(true, null);
}

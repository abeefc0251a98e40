/** Sends what waits in the outbox: by e-mail, by SMS, or into the readable mailbox of the demonstration. */
package nl.jouwroute.staff.notification;

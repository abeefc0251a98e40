/** E-mails and text messages: queued in the transaction of their cause, sent later by a job. */
package nl.jouwroute.notification;

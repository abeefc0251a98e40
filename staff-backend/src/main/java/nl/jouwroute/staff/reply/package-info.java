/** Fetches what people write back by e-mail, puts it and text messages in their place, and shows it to staff. */
package nl.jouwroute.staff.reply;

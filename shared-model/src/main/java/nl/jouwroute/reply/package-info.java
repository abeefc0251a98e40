/** What people write back to us, by e-mail or SMS: where it belongs, who looks at it, and how long it is kept. */
package nl.jouwroute.reply;

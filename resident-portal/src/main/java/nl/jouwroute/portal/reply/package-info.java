/** Where the SMS gateway brings what people write back. */
package nl.jouwroute.portal.reply;

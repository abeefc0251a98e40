/** Group sessions on the portal: find one, book, wait in line, answer an offer, change one's mind, put it in a calendar. */
package nl.jouwroute.portal.session;

/**
 * What an installation says in its own way: words of the portal's pages and of the messages to residents, edited by staff
 * in editions. What nobody changed is as in the release.
 */
package nl.jouwroute.wording;

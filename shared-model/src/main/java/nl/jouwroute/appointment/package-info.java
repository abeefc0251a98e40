/** Talks of one resident with one advisor: proposed times, the one that was picked, the calendar entry. */
package nl.jouwroute.appointment;

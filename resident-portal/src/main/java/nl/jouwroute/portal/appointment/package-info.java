/** A resident's talks with an advisor: choose a time, see where and when. */
package nl.jouwroute.portal.appointment;

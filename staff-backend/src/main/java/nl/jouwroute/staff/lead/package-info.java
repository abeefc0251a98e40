/** The inbox, the one screen on which a lead is worked, and an advisor's day. */
package nl.jouwroute.staff.lead;

/** Talks of an advisor with a resident: propose times, move, take back, note who came. */
package nl.jouwroute.staff.appointment;

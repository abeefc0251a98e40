/** A trajectory as its advisor works on it, until the outcome. */
package nl.jouwroute.staff.trajectory;

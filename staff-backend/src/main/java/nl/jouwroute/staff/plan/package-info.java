/** The future plan as an advisor reads it: only what was sent. */
package nl.jouwroute.staff.plan;

/** The future plan as an advisor reads it: only what was sent. And its questions as an editor writes them. */
package nl.jouwroute.staff.plan;

/** Editing of Jouw route by staff: the draft, what stands in the way of publishing it, and the editions that there were. */
package nl.jouwroute.staff.route;

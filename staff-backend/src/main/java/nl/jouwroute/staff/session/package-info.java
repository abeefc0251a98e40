/** Group sessions as staff see them, and who was there. */
package nl.jouwroute.staff.session;

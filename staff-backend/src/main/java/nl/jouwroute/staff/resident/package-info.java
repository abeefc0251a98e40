/** People as staff pages show them. */
package nl.jouwroute.staff.resident;

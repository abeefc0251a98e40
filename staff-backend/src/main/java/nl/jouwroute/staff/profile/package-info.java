/** Qualities and availability as an advisor reads them. */
package nl.jouwroute.staff.profile;

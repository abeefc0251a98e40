/** Logging in, logging out and the resident's own start page. */
package nl.jouwroute.portal.resident;

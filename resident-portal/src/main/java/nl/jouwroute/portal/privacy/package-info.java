/** A resident's own data: who looked, what is allowed, how to be reached, all of it to take along, and leaving. */
package nl.jouwroute.portal.privacy;

/** The resident's own profile: qualities, and when they can work. */
package nl.jouwroute.portal.profile;

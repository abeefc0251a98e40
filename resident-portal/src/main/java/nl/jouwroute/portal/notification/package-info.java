/** The messages of the demonstration, readable on the portal; in production nothing here answers. */
package nl.jouwroute.portal.notification;

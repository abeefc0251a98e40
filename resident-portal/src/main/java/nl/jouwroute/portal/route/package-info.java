/** Jouw route on the portal: the questions, the result, the steps, the places, the search, and what a resident saved. */
package nl.jouwroute.portal.route;

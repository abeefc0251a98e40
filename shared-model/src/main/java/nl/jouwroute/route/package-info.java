/**
 * Jouw route: questions without a log-in, and the steps that follow from the answers; the editions of both, the places
 * in the neighbourhood, and the search over all of it. The rules are pure: {@link nl.jouwroute.route.Route}.
 */
package nl.jouwroute.route;

/** What an advisor does with an accepted lead, until the outcome. */
package nl.jouwroute.trajectory;

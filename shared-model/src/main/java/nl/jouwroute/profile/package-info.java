/** What a resident shows of themselves: at most five qualities, and when they can work. */
package nl.jouwroute.profile;

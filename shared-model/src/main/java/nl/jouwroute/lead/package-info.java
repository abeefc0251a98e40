/** What arrives about one person in one track, joined for the advisor, with a clock on the first response. */
package nl.jouwroute.lead;

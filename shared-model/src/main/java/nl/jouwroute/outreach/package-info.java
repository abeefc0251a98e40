/** Preventive outreach: campaigns that approach a known group with a flyer, a message and a call, and leave it alone when it says no. */
package nl.jouwroute.outreach;

/**
 * Preventive outreach: campaigns that approach a known group with a flyer, a message and a call, and leave it alone when it says no;
 * and what is forgotten after its term (decision 28).
 */
package nl.jouwroute.outreach;

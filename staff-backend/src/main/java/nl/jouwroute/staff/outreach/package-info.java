/** Preventive outreach: campaigns, their groups, flyers, messages and call lists; and what is forgotten after its term (decision 28). */
package nl.jouwroute.staff.outreach;

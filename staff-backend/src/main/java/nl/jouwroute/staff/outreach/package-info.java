/** Preventive outreach: campaigns, their groups, flyers, messages and call lists. */
package nl.jouwroute.staff.outreach;

/** Handing somebody over: the sender's page, the partner's own pages, and who answers for which partner. */
package nl.jouwroute.staff.handover;

/** Handing somebody over to a partner: what is sent, what the person said about it, and whether the partner takes it. */
package nl.jouwroute.handover;

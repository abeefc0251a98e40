/** The future plan: where am I now, where do I want to go, what do I need; the living draft and what was sent. */
package nl.jouwroute.plan;

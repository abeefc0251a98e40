/** Writing, reading back and sending the future plan. */
package nl.jouwroute.portal.plan;

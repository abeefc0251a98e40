/** What mentors of schools do on the portal, and what a young person does with an invitation. */
package nl.jouwroute.portal.referral;

/** Young people put forward by their school, and the invitations that follow. */
package nl.jouwroute.referral;

/** People put forward by schools and others: their referrals, their rights, and who may put them forward. */
package nl.jouwroute.staff.referral;

/** People who are known here, their accounts on the portal, and how they log in. */
package nl.jouwroute.resident;

/** Editors say words of the portal and of messages in their own way. */
package nl.jouwroute.staff.wording;

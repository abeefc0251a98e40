/** How staff log in: at their identity provider, or with a demo account where the installation is a demonstration. */
package nl.jouwroute.staff.login;

/** What every feature of the staff back-end stands on: who asks, the guard before every request, pages and their frame. */
package nl.jouwroute.staff.common;

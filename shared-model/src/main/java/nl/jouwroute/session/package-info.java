/** Group sessions with their rooms and people, bookings, and the waiting list that turns freed seats over. */
package nl.jouwroute.session;

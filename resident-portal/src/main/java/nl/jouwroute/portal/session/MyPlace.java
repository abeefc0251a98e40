package nl.jouwroute.portal.session;

import java.util.Optional;

/**
 * How a resident stands towards a session.
 *
 * @param booking what is booked, waits, or holds an offer there
 * @param contact the last answer to whether an advisor may get in touch; empty when never asked
 */
public record MyPlace(Optional<MyBooking> booking, Optional<Boolean> contact) {

    static final MyPlace OF_ANYBODY = new MyPlace(Optional.empty(), Optional.empty());
}

package nl.jouwroute.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock; SQL is given its instants as parameters, so that there is never a second one. */
@ApplicationScoped
public class SystemClock {

    /** Where residents and staff live: the zone in which days, hours and opening times are meant. */
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(AMSTERDAM);
    }
}

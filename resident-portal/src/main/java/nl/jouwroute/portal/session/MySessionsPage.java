package nl.jouwroute.portal.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** /mijn/bijeenkomsten: what is booked, waits or asks for an answer; and the same on /mijn. */
@Named("mySessions")
@RequestScoped
public class MySessionsPage {

    @Inject
    private MyBookings mine;

    @Inject
    private Clock clock;

    private List<BookingCard> ahead;
    private List<BookingCard> past;

    @PostConstruct
    void load() {
        Instant now = clock.instant();
        List<MyBooking> all = mine.all();
        ahead = BookingCard.ahead(all, now);
        past = BookingCard.past(all, now);
    }

    public List<BookingCard> getAhead() {
        return ahead;
    }

    public List<BookingCard> getPast() {
        return past;
    }

    /** Those that wait for a yes or no. */
    public List<BookingCard> getOffers() {
        return ahead.stream().filter(BookingCard::isOffered).toList();
    }

    /** Those that need no answer. */
    public List<BookingCard> getSettled() {
        return ahead.stream().filter(card -> !card.isOffered()).toList();
    }
}

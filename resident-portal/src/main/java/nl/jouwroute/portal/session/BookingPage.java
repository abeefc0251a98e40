package nl.jouwroute.portal.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.session.BookingRefused;

/** /mijn/bijeenkomst/{id}: one's own booking: the receipt, the offer with yes and no, giving the place back. */
@Named("booking")
@RequestScoped
public class BookingPage {

    @Inject
    private PathPart address;

    @Inject
    private MyBookings mine;

    @Inject
    private BookingCounter counter;

    @Inject
    private Clock clock;

    private MyBooking booking;

    @PostConstruct
    void load() {
        booking = mine.read(address.id());
    }

    /** "Ja, ik kom" */
    public void accept() {
        change(BookingChange.ACCEPT);
    }

    /** "Nee, ik kan niet" */
    public void decline() {
        change(BookingChange.DECLINE);
    }

    /** "Ja, meld mij af"; "Haal mij van de lijst" */
    public void cancel() {
        change(BookingChange.CANCEL);
    }

    /** "Ik kom alleen" */
    public void comeAlone() {
        change(BookingChange.COME_ALONE);
    }

    private void change(BookingChange change) {
        try {
            counter.change(booking.booking(), change);
            Pages.seeOther("/mijn/bijeenkomst/" + booking.booking().id());
        } catch (BookingRefused e) {
            Pages.formError(e.code());
        }
    }

    public BookingCard getCard() {
        return new BookingCard(booking, clock.instant());
    }

    /** An advisor was asked to get in touch. */
    public boolean isContactWelcome() {
        return mine.mayBeContacted().orElse(false);
    }
}

package nl.jouwroute.portal.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Visitor;
import nl.jouwroute.session.Booking;
import nl.jouwroute.session.BookingRefused;
import nl.jouwroute.session.GroupSession;
import nl.jouwroute.session.HotSessionGate;
import org.omnifaces.cdi.Param;

/** /bijeenkomst/{id}: one session, and the form to book it. */
@Named("groupSession")
@RequestScoped
public class SessionPage {

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    @Param(pathIndex = 1)
    private String more;

    @Inject
    private BookingForm form;

    @Inject
    private FindSessions find;

    @Inject
    private MyBookings mine;

    @Inject
    private BookSession bookSession;

    @Inject
    private HotSessionGate gate;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    private GroupSession session;
    private Optional<MyBooking> booking = Optional.empty();
    private Optional<Boolean> contact = Optional.empty();

    @PostConstruct
    void load() {
        if (more != null) {
            throw new NotFound("nothing below a session");
        }
        session = find.read(PathId.of(id));
        if (visitor.isResident()) {
            booking = mine.findActive(session.id());
            contact = mine.mayBeContacted();
        }
    }

    /** "Schrijf mij in", "Zet mij op de wachtlijst". */
    public void book() {
        if (form.check(isContactAsked())) {
            UUID key = form.key();
            try {
                Booking made = gate.pass(
                        session.id(), () -> bookSession.book(session.id(), form.seats(), key, form.mayContact()));
                Pages.seeOther("/mijn/bijeenkomst/" + made.id());
            } catch (BookingRefused e) {
                Pages.error(null, e.code());
            }
        }
    }

    public SessionCard getCard() {
        return new SessionCard(session, clock.instant());
    }

    /** The resident's booking here; null when there is none. */
    public BookingCard getBooking() {
        return booking.map(here -> new BookingCard(here, clock.instant())).orElse(null);
    }

    /** Asked until it was answered once; and again on request. */
    public boolean isContactAsked() {
        return contact.isEmpty() || form.isContactAskedAgain();
    }

    /** The answer that counts while it is not asked. */
    public boolean isContactWelcome() {
        return contact.orElse(false);
    }

    /** Others of this kind with a free seat, when this one has none. */
    public List<SessionCard> getOthers() {
        return SessionCard.all(find.insteadOf(session), clock.instant());
    }
}

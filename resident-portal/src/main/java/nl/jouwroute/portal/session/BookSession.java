package nl.jouwroute.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DbSession;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.LeadIntake;
import nl.jouwroute.lead.Signal;
import nl.jouwroute.lead.SignalKind;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.resident.Consent;
import nl.jouwroute.resident.ConsentPurpose;
import nl.jouwroute.resident.ConsentRepository;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.session.Booking;
import nl.jouwroute.session.BookingDesk;
import nl.jouwroute.session.BookingRequest;
import nl.jouwroute.session.BookingState;
import nl.jouwroute.session.GroupSession;

/**
 * Books a session, or joins its waiting line; with the resident's answer to whether an advisor may get in touch. Only
 * on yes does it become a signal for an advisor, in the same transaction.
 */
@ApplicationScoped
@UseCase(as = DbRole.BOOKING_DESK, allow = Actor.RESIDENT)
public class BookSession {

    /** Of the question on the page. */
    private static final int TEXT_VERSION = 1;

    @Inject
    private BookingDesk desk;

    @Inject
    private ResidentRepository residents;

    @Inject
    private ConsentRepository consents;

    @Inject
    private LeadIntake leads;

    @Inject
    private AuditLog audit;

    @Inject
    private DbSession session;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * Books seats, or a place in line.
     *
     * @param mayContact the answer; null when it was given before and not asked again
     * @throws nl.jouwroute.session.BookingRefused as {@link BookingDesk#book}
     */
    public Booking book(UUID sessionId, int seats, UUID formKey, Boolean mayContact) {
        UUID me = callers.current().id();
        Booking booking = desk.book(new BookingRequest(sessionId, me, seats, formKey));
        UUID person =
                session.as(DbRole.RESIDENT, () -> residents.read(me).person().id());
        boolean wanted = session.as(DbRole.RESIDENT, () -> keepAnswer(person, mayContact));
        if (wanted && booking.state().isActive()) {
            leads.receive(new Signal(SignalKind.BOOKING, person, booking.id(), summary(booking)));
        }
        return booking;
    }

    /** Adds the answer when it differs from the one that counts; answers the one that counts now. */
    private boolean keepAnswer(UUID person, Boolean mayContact) {
        var before = consents.findNewest(person, ConsentPurpose.CONTACT_AFTER_BOOKING);
        if (mayContact == null) {
            return before.map(Consent::isGiven).orElse(false);
        }
        if (before.isEmpty() || before.get().isGiven() != mayContact) {
            consents.add(new Consent(
                    person,
                    ConsentPurpose.CONTACT_AFTER_BOOKING,
                    TEXT_VERSION,
                    Spoken.consent().tag(),
                    mayContact,
                    clock.instant()));
            audit.record(mayContact ? "CONTACT_ALLOWED" : "CONTACT_REFUSED", "PERSON", person, person);
        }
        return mayContact;
    }

    private static String summary(Booking booking) {
        GroupSession session = booking.session();
        return (booking.state() == BookingState.BOOKED ? "Ingeschreven: " : "Wachtlijst: ") + session.title() + ", "
                + DutchTime.dayAndTime(session.startsAt());
    }
}

package nl.jouwroute.portal.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.media.VideoRepository;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.session.BookingChange;
import nl.jouwroute.portal.session.ChangeBooking;
import nl.jouwroute.resident.MyDataRepository;
import nl.jouwroute.resident.MyDataRepository.Stays;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.Reach;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.session.BookingRepository;

/** A resident leaves: the account goes with all that they made, in one transaction; seats go to others. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class LeaveForGood {

    @Inject
    private ResidentRepository residents;

    @Inject
    private BookingRepository bookings;

    @Inject
    private ChangeBooking changeBooking;

    @Inject
    private VideoRepository videos;

    @Inject
    private MyDataRepository myData;

    @Inject
    private Reach reach;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** What would stay. */
    public Stays whatStays() {
        return myData.whatStays();
    }

    /** Does it; the last message goes to where messages went until now. */
    public void leave() {
        UUID me = callers.current().id();
        Person person = residents.read(me).person();
        Instant now = clock.instant();
        bookings.ofResident(me).stream()
                .filter(booking ->
                        booking.state().isActive() && !booking.session().hasStartedAt(now))
                .toList()
                .forEach(booking -> changeBooking.change(booking.id(), BookingChange.CANCEL));
        videos.listOf(me).forEach(video -> video.delete(now));
        sayGoodbye(me, person);
        audit.record("ACCOUNT_DELETED", "RESIDENT", me, person.id());
        myData.leave(now);
    }

    private void sayGoodbye(UUID me, Person person) {
        String kept = Pages.text("left.kept." + whatStays().name().toLowerCase(Locale.ROOT));
        reach.of(person)
                .ifPresent(to -> outbox.enqueue(new Message(
                        MessageKind.ACCOUNT_DELETED,
                        to.kind().channel().orElseThrow(),
                        to.address(),
                        person.language(),
                        null, // nobody any more
                        Map.of(
                                "first_name",
                                person.called()
                                        .map(name -> name.split("\\s+", 2)[0])
                                        .orElse(""),
                                "kept",
                                kept),
                        me,
                        "left",
                        null)));
    }
}

package nl.jouwroute.portal.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.session.GroupSession;
import nl.jouwroute.session.SessionStatus;

/** A session in the words of the pages. */
public final class SessionCard {

    private final GroupSession session;
    private final Instant now;

    public SessionCard(GroupSession session, Instant now) {
        this.session = session;
        this.now = now;
    }

    static List<SessionCard> all(List<GroupSession> sessions, Instant now) {
        return sessions.stream().map(session -> new SessionCard(session, now)).toList();
    }

    public UUID getId() {
        return session.id();
    }

    public String getAddress() {
        return "/bijeenkomst/" + session.id();
    }

    public String getTitle() {
        return session.title();
    }

    public String getAbout() {
        return session.about();
    }

    /** <i>di</i> */
    public String getShortDay() {
        return Spoken.time().shortDay(session.startsAt());
    }

    public int getDayNumber() {
        return session.startsAt().atZone(SystemClock.AMSTERDAM).getDayOfMonth();
    }

    /** <i>dec</i> */
    public String getShortMonth() {
        return Spoken.time().shortMonth(session.startsAt());
    }

    /** <i>Dinsdag 1 december 2026</i> */
    public String getDay() {
        return capital(Spoken.time().dayOfYear(session.startsAt()));
    }

    /** <i>dinsdag 1 december, 10.00 uur</i> */
    public String getDayAndTime() {
        return Spoken.time().dayAndTime(session.startsAt());
    }

    /** <i>10.00 tot 12.00 uur</i> */
    public String getTime() {
        return Spoken.time().span(session.startsAt(), session.endsAt());
    }

    public String getPlace() {
        return session.room().place();
    }

    /** <i>, Lingenstraat in Zwolle</i>, and the room. */
    public String getStreet() {
        return session.room().address();
    }

    public String getRoom() {
        return session.room().name();
    }

    /** <i>Nederlands en Arabisch</i> */
    public String getLanguages() {
        List<String> names = session.languages().stream()
                .map(code -> Pages.text("session.language." + code))
                .toList();
        return Spoken.now().list(names, Pages.text("session.and"));
    }

    public boolean isBookable() {
        return session.takesBookingsAt(now);
    }

    public boolean isDropIn() {
        return !session.kind().isBookingNeeded();
    }

    public boolean isCancelled() {
        return session.status() == SessionStatus.CANCELLED;
    }

    public boolean isCompanionAllowed() {
        return session.kind().isCompanionAllowed();
    }

    public boolean isFull() {
        return session.free() <= 0;
    }

    /** <i>Nog 6 plekken</i>; <i>Vol, met wachtlijst</i>; <i>Loop gewoon binnen</i>. */
    public String getPlaces() {
        if (isDropIn()) {
            return Pages.text("session.dropin");
        }
        if (!isBookable()) {
            return Pages.text("session.closed");
        }
        if (!isFull()) {
            return session.free() == 1 ? Pages.text("session.free.one") : Pages.text("session.free", session.free());
        }
        return switch (session.waiting()) {
            case 0 -> Pages.text("session.full");
            case 1 -> Pages.text("session.full.one");
            default -> Pages.text("session.full.many", session.waiting());
        };
    }

    public int getCapacity() {
        return session.capacity();
    }

    /** The number that the next one in line will have. */
    public int getNextNumber() {
        return session.waiting() + 1;
    }

    /** Until when one is asked to cancel: <i>maandag 30 november, 10.00 uur</i>. */
    public String getCancelBefore() {
        return Spoken.time().dayAndTime(session.cancelBefore());
    }

    /** How long an offer stands, in hours. */
    public long getOfferHours() {
        return session.kind().offerStands().toHours();
    }

    public boolean isOver() {
        return session.hasStartedAt(now);
    }

    /** In the last hours a free seat is for whoever takes it. */
    public boolean isFirstCome() {
        return isBookable() && !now.isBefore(session.offersEndAt());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Spoken.now().locale()) + text.substring(1);
    }
}

package nl.jouwroute.portal.route;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.route.MeetingPlace;
import nl.jouwroute.route.MeetingTime;
import nl.jouwroute.route.RouteContact;

/** A place in the words of the pages. */
public final class PlaceCard {

    private final MeetingPlace place;
    private final Optional<MeetingPlace.Opening> next;
    private final String language;

    PlaceCard(MeetingPlace place, Optional<MeetingPlace.Opening> next, String language) {
        this.place = place;
        this.next = next;
        this.language = language;
    }

    /** When it opens next; far away when that is not known. */
    Instant opensAt() {
        return next.map(MeetingPlace.Opening::from).orElse(Instant.MAX);
    }

    /** How many of these organisations sit there. */
    long countPresent(List<RouteContact> organisations) {
        return place.countPresent(organisations);
    }

    /** Stands in the page, so that a link can lead to it. */
    public String getAnchor() {
        return "plek-" + place.id();
    }

    public String getAddressOfCard() {
        return "/vindplaatsen#" + getAnchor();
    }

    public String getName() {
        return place.name();
    }

    /** Street, or nothing while it is not set. */
    public String getStreet() {
        return place.address().orElse(null);
    }

    public String getDistrict() {
        return place.district().orElse(null);
    }

    /** Which organisations sit there. */
    public String getPresent() {
        return place.present().orElse(null);
    }

    public String getAbout() {
        return place.about().in(language);
    }

    public boolean isOpening() {
        return next.isPresent();
    }

    /** <i>di</i> */
    public String getShortDay() {
        return Spoken.time().shortDay(opensAt());
    }

    public int getDayNumber() {
        return opensAt().atZone(SystemClock.AMSTERDAM).getDayOfMonth();
    }

    /** <i>dec</i> */
    public String getShortMonth() {
        return Spoken.time().shortMonth(opensAt());
    }

    /** <i>dinsdag 1 december, 9.00 tot 11.00 uur</i> */
    public String getNext() {
        return next.map(opening -> Spoken.time().day(opening.from())
                        + Spoken.now().comma()
                        + Spoken.time().span(opening.from(), opening.until()))
                .orElse("");
    }

    /** <i>Elke dinsdag, 9.00 tot 11.00 uur</i>; <i>De eerste woensdag van de maand, …</i> */
    public List<String> getTimes() {
        return place.times().stream().map(PlaceCard::words).toList();
    }

    private static String words(MeetingTime time) {
        String day = name(time.day());
        String hours = Pages.text("places.hours", clock(time.opens()), clock(time.closes()));
        return time.nth()
                .map(nth -> Pages.text("places.nth", Pages.text("places.nth." + nth), day, hours))
                .orElseGet(() -> Pages.text("places.weekly", day, hours));
    }

    private static String name(DayOfWeek day) {
        return Spoken.time().nameOf(day);
    }

    private static String clock(LocalTime time) {
        return Spoken.time().clock(time);
    }
}

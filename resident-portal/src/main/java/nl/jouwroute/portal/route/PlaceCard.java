package nl.jouwroute.portal.route;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.route.MeetingPlace;
import nl.jouwroute.route.MeetingTime;

/** A place in the words of the pages. */
public final class PlaceCard {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

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

    private ZonedDateTime next() {
        return opensAt().atZone(SystemClock.AMSTERDAM);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language);
    }

    private static String withoutDot(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** <i>di</i> */
    public String getShortDay() {
        return withoutDot(next().getDayOfWeek().getDisplayName(TextStyle.SHORT, locale()));
    }

    public int getDayNumber() {
        return next().getDayOfMonth();
    }

    /** <i>dec</i> */
    public String getShortMonth() {
        return withoutDot(next().getMonth().getDisplayName(TextStyle.SHORT, locale()));
    }

    /** <i>dinsdag 1 december, 9.00 tot 11.00 uur</i> */
    public String getNext() {
        return next.map(opening ->
                        DutchTime.day(opening.from()) + ", " + DutchTime.span(opening.from(), opening.until()))
                .orElse("");
    }

    /** <i>Elke dinsdag, 9.00 tot 11.00 uur</i>; <i>De eerste woensdag van de maand, …</i> */
    public List<String> getTimes() {
        return place.times().stream().map(this::words).toList();
    }

    private String words(MeetingTime time) {
        String day = time.day().getDisplayName(TextStyle.FULL, locale());
        String hours = Pages.text("places.hours", clock(time.opens()), clock(time.closes()));
        return time.nth()
                .map(nth -> Pages.text("places.nth", Pages.text("places.nth." + nth), day, hours))
                .orElseGet(() -> Pages.text("places.weekly", day, hours));
    }

    private static String clock(LocalTime time) {
        return TIME.format(time);
    }
}

package nl.jouwroute.staff.profile;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import nl.jouwroute.profile.Availability;
import nl.jouwroute.profile.PartOfDay;
import nl.jouwroute.profile.Profile;
import nl.jouwroute.profile.Qualities;
import nl.jouwroute.profile.Slot;
import nl.jouwroute.profile.Start;

/**
 * What a resident shows of themselves.
 *
 * @param headline one line; null when there is none
 * @param qualities in Dutch, the one that fits best first
 * @param hours a week; null when not said
 * @param start from when; null when not said
 * @param week a row per part of the day; empty when nothing was said
 * @param with the advisor who sat beside the resident at the last change; null for nobody
 */
public record ProfileView(
        String headline, List<String> qualities, Integer hours, Start start, List<Row> week, String with) {

    /** A part of the day, and for each day from Monday whether it is possible. */
    public record Row(PartOfDay part, List<Boolean> days) {}

    /** @param known the qualities that are offered; one that is no longer among them is shown by its key */
    public static ProfileView of(Profile profile, Qualities known) {
        Availability availability = profile.availability();
        return new ProfileView(
                profile.headline().orElse(null),
                profile.qualities().stream()
                        .map(key ->
                                known.find(key).map(quality -> quality.in("nl")).orElse(key))
                        .toList(),
                availability.hoursPerWeek(),
                availability.start(),
                availability.week().isEmpty() ? List.of() : week(availability),
                profile.enteredWith().orElse(null));
    }

    private static List<Row> week(Availability availability) {
        return Arrays.stream(PartOfDay.values())
                .map(part -> new Row(
                        part,
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> availability.includes(new Slot(day, part)))
                                .toList()))
                .toList();
    }
}

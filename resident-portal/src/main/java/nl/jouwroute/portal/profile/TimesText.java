package nl.jouwroute.portal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.profile.Availability;
import nl.jouwroute.profile.Profile;

/** A stored profile's own sentence and times, in words. */
final class TimesText {

    private TimesText() {}

    /** A line for each thing that was said. */
    static List<String> lines(Profile profile) {
        Availability times = profile.availability();
        List<String> lines = new ArrayList<>();
        profile.headline().ifPresent(lines::add);
        if (!times.week().isEmpty()) {
            lines.add(times.week().stream()
                    .map(slot -> Spoken.time().nameOf(slot.day()) + " " + word("part.", slot.part()))
                    .collect(Collectors.joining(Spoken.now().comma())));
        }
        times.hours().ifPresent(hours -> lines.add(Pages.text("profile.hours.said", hours)));
        times.from().ifPresent(start -> lines.add(word("profile.start.", start)));
        return lines;
    }

    private static String word(String prefix, Enum<?> value) {
        return Pages.text(prefix + value.name().toLowerCase(Locale.ROOT));
    }
}

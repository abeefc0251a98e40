package nl.jouwroute.lead;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a list of leads as a place to go on from: what it is sorted by. However far somebody pages, the database
 * goes straight to it.
 *
 * @param responded whether there was a first response
 * @param dueAt when it was due
 * @param id of the lead, for those that were due at the same moment
 * @param after the lines after this one; else those before it
 */
public record ListPlace(boolean responded, Instant dueAt, UUID id, boolean after) {

    private static final Pattern FORM =
            Pattern.compile("([01])\\.(-?[0-9]{1,17})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** The lines after this one. */
    static ListPlace after(LeadRow row) {
        return new ListPlace(row.respondedAt() != null, row.responseDueAt(), row.id(), true);
    }

    /** Where this line stands. */
    public static String of(LeadRow row) {
        return (row.respondedAt() == null ? "0." : "1.") + ChronoUnit.MICROS.between(Instant.EPOCH, row.responseDueAt())
                + "." + row.id();
    }

    /** Reads a place from an address; what is none counts as not said. */
    public static Optional<ListPlace> parse(String text, boolean after) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? Optional.of(new ListPlace(
                        form.group(1).equals("1"),
                        Instant.EPOCH.plus(Long.parseLong(form.group(2)), ChronoUnit.MICROS),
                        UUID.fromString(form.group(3)),
                        after))
                : Optional.empty();
    }
}

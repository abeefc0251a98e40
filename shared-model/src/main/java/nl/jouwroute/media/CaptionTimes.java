package nl.jouwroute.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments in a video, in milliseconds, as people and as files write them. */
final class CaptionTimes {

    /** Hours may be left out; a comma is SubRip's. */
    static final String MOMENT = "(?:[0-9]{1,2}:)?[0-9]{1,2}:[0-5][0-9](?:[.,][0-9]{1,3})?";

    private static final Pattern PARTS =
            Pattern.compile("(?:([0-9]{1,2}):)?([0-9]{1,2}):([0-5][0-9])(?:[.,]([0-9]{1,3}))?");
    private static final int FRACTION = 4;

    private CaptionTimes() {}

    static long millis(String moment) {
        Matcher parts = PARTS.matcher(moment);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no moment: " + moment);
        }
        String fraction = parts.group(FRACTION) == null ? "" : parts.group(FRACTION);
        long hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
        long seconds = (hours * 60 + Long.parseLong(parts.group(2))) * 60 + Long.parseLong(parts.group(3));
        return seconds * 1000 + Long.parseLong((fraction + "000").substring(0, 3));
    }

    /** Such as {@code 0:03} or {@code 1:12.5}. */
    static String typed(long millis) {
        String whole = "%d:%02d".formatted(millis / 60_000, millis / 1000 % 60);
        long rest = millis % 1000;
        return rest == 0 ? whole : whole + "." + "%03d".formatted(rest).replaceAll("0+$", "");
    }

    /** Such as {@code 00:00:03.000}. */
    static String vtt(long millis) {
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }
}

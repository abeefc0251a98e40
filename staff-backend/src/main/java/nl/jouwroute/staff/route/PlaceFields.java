package nl.jouwroute.staff.route;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.MeetingPlace;
import nl.jouwroute.route.MeetingTime;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.Words;

/**
 * The fields of a place as they were typed, also when they say nothing sensible.
 *
 * @param times those that there are, and empty ones for more
 * @param closed days on which it is closed, and empty ones for more
 */
public record PlaceFields(
        String name,
        String district,
        String address,
        String present,
        Texts about,
        List<TimeRow> times,
        List<String> closed) {

    private static final int MORE = 2;
    private static final int MOST = 40;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DISTRICT = 80;
    private static final int LONGEST_LINE = 200;

    public PlaceFields {
        times = List.copyOf(times);
        closed = List.copyOf(closed);
    }

    /**
     * One stretch of time.
     *
     * @param day 1 is Monday; empty for a row that is not used
     * @param nth 1 to 5; empty for every week
     */
    public record TimeRow(String day, String opens, String closes, String nth, String first, String last) {

        private static final TimeRow EMPTY = new TimeRow("", "", "", "", "", "");

        MeetingTime time() {
            return new MeetingTime(
                    DayOfWeek.of(Integer.parseInt(day)),
                    LocalTime.parse(opens),
                    LocalTime.parse(closes),
                    nth.isEmpty() ? null : Integer.valueOf(nth),
                    first.isEmpty() ? null : LocalDate.parse(first),
                    last.isEmpty() ? null : LocalDate.parse(last));
        }

        boolean isUsed() {
            return !day.isEmpty();
        }

        boolean isSensible() {
            try {
                return nth.matches("[1-5]?") && time() != null;
            } catch (DateTimeException | IllegalArgumentException e) {
                return false;
            }
        }
    }

    static PlaceFields empty() {
        return new PlaceFields(
                "", null, null, null, Texts.NONE, List.of(TimeRow.EMPTY, TimeRow.EMPTY), List.of("", ""));
    }

    static PlaceFields of(MeetingPlace.Facts facts) {
        List<TimeRow> rows = new ArrayList<>();
        facts.times().stream()
                .sorted(Comparator.comparing(MeetingTime::toString))
                .forEach(time -> rows.add(new TimeRow(
                        String.valueOf(time.day().getValue()),
                        time.opens().toString(),
                        time.closes().toString(),
                        time.nth().map(String::valueOf).orElse(""),
                        time.firstDay().map(LocalDate::toString).orElse(""),
                        time.lastDay().map(LocalDate::toString).orElse(""))));
        List<String> days = new ArrayList<>(
                facts.closed().stream().sorted().map(LocalDate::toString).toList());
        for (int i = 0; i < MORE; i++) {
            rows.add(TimeRow.EMPTY);
            days.add("");
        }
        return new PlaceFields(
                facts.name(), facts.district(), facts.address(), facts.present(), facts.about(), rows, days);
    }

    static PlaceFields posted(Posted form) {
        List<TimeRow> rows = new ArrayList<>();
        for (int i = 0; i < MOST && form.has("dag." + i); i++) {
            rows.add(new TimeRow(
                    form.text("dag." + i),
                    form.text("van." + i),
                    form.text("tot." + i),
                    form.text("week." + i),
                    form.text("vanaf." + i),
                    form.text("tem." + i)));
        }
        List<String> days = new ArrayList<>(form.all("gesloten"));
        for (int i = 0; i < MORE; i++) {
            days.add("");
        }
        return new PlaceFields(
                form.text("naam"),
                form.orNull("wijk"),
                form.orNull("adres"),
                form.orNull("wie"),
                form.texts("about"),
                rows,
                days);
    }

    /** What keeps it from being kept, as the code of a message. */
    Optional<String> problem() {
        if (name.isEmpty() || isLonger(name, LONGEST_NAME)) {
            return Optional.of("place.NAME");
        }
        if (isLonger(district, LONGEST_DISTRICT)
                || isLonger(address, LONGEST_LINE)
                || isLonger(present, LONGEST_LINE)) {
            return Optional.of("place.TOO_LONG");
        }
        if (!times.stream().filter(TimeRow::isUsed).allMatch(TimeRow::isSensible)) {
            return Optional.of("place.TIME");
        }
        return closed.stream().allMatch(PlaceFields::isDay) ? Optional.empty() : Optional.of("place.DAY");
    }

    private static boolean isLonger(String text, int most) {
        return text != null && text.length() > most;
    }

    private static boolean isDay(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    MeetingPlace.Facts facts() {
        Set<LocalDate> days = new HashSet<>();
        closed.stream().filter(day -> !day.isEmpty()).map(LocalDate::parse).forEach(days::add);
        return new MeetingPlace.Facts(
                name,
                district,
                address,
                present,
                about,
                times.stream().filter(TimeRow::isUsed).map(TimeRow::time).toList(),
                days);
    }

    /** Differences of a place, for a reader. */
    static List<RouteWords.Line> lines(List<ContentLines.Difference> differences) {
        return differences.stream()
                .map(difference -> new RouteWords.Line(
                        java.util.Arrays.stream(within(difference.path()).split("/"))
                                .map(part -> Words.find("language." + part)
                                        .or(() -> Words.find("content.field." + part))
                                        .orElse(part))
                                .collect(java.util.stream.Collectors.joining(", ")),
                        value(difference.was()),
                        value(difference.now())))
                .toList();
    }

    private static String within(String path) {
        return path.replaceFirst("^places/[^/]+/(?=.)", "");
    }

    private static String value(String text) {
        return "true".equals(text) ? "ja" : text;
    }
}

package nl.jouwroute.route;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a place is open: a time of every week or of one week of the month, in the wall time of Amsterdam. */
@Entity
@Table(name = "meeting_time")
public class MeetingTime {

    private static final int DAYS_OF_WEEK = 7;

    private static final Pattern TEXT =
            Pattern.compile("([1-7]) ([0-9:.]+)-([0-9:.]+)(?: ([1-5]))?(?: ([0-9-]+)?/([0-9-]+)?)?");

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "place_id")
    @SuppressWarnings("UnusedVariable") // the side that the database keeps
    private MeetingPlace place;

    private int weekday;

    private LocalTime opens;

    private LocalTime closes;

    private Integer nth;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    /** For JPA. */
    protected MeetingTime() {}

    /**
     * Every week, from now on.
     *
     * @throws IllegalArgumentException when it closes before it opens
     */
    public MeetingTime(DayOfWeek day, LocalTime opens, LocalTime closes) {
        this(day, opens, closes, null, null, null);
    }

    /**
     * @param nth only the nth of these days in a month, 1 to 5; null for every week
     * @param firstDay not before this day; may be null
     * @param lastDay not after this day; may be null
     * @throws IllegalArgumentException when something ends before it begins
     */
    public MeetingTime(
            DayOfWeek day, LocalTime opens, LocalTime closes, Integer nth, LocalDate firstDay, LocalDate lastDay) {
        if (!opens.isBefore(closes) || (firstDay != null && lastDay != null && lastDay.isBefore(firstDay))) {
            throw new IllegalArgumentException("a time that ends before it begins");
        }
        this.id = UUID.randomUUID();
        this.weekday = day.getValue();
        this.opens = opens;
        this.closes = closes;
        this.nth = nth;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    static MeetingTime parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no time: " + text);
        }
        return new MeetingTime(
                DayOfWeek.of(Integer.parseInt(parts.group(1))),
                LocalTime.parse(parts.group(2)),
                LocalTime.parse(parts.group(3)),
                parts.group(4) == null ? null : Integer.valueOf(parts.group(4)),
                parts.group(5) == null ? null : LocalDate.parse(parts.group(5)),
                parts.group(6) == null ? null : LocalDate.parse(parts.group(6)));
    }

    void belongTo(MeetingPlace to) {
        place = to;
    }

    /** Whether the place is open at this time of that day. */
    boolean fallsOn(LocalDate day) {
        return day.getDayOfWeek().getValue() == weekday
                && (nth == null || (day.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1 == nth)
                && (firstDay == null || !day.isBefore(firstDay))
                && (lastDay == null || !day.isAfter(lastDay));
    }

    public DayOfWeek day() {
        return DayOfWeek.of(weekday);
    }

    public LocalTime opens() {
        return opens;
    }

    public LocalTime closes() {
        return closes;
    }

    /** Which of these days in a month; empty for every week. */
    public Optional<Integer> nth() {
        return Optional.ofNullable(nth);
    }

    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** For whoever reads what changed: <i>2 09:00-11:30 1 2026-01-01/…</i> in the order of the week. */
    @Override
    public String toString() {
        return weekday + " " + opens + "-" + closes + (nth == null ? "" : " " + nth)
                + (firstDay == null && lastDay == null
                        ? ""
                        : " " + (firstDay == null ? "" : firstDay) + "/" + (lastDay == null ? "" : lastDay));
    }
}

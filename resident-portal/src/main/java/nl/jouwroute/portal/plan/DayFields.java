package nl.jouwroute.portal.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import nl.jouwroute.portal.common.FormFields;

/** A day in three fields: shows one, keeps what was typed, and reads it. */
public final class DayFields {

    static final String DAY = "dag";
    static final String MONTH = "maand";
    static final String YEAR = "jaar";

    private static final int TWO_DIGITS = 100;
    private static final int CENTURY = 2000;
    private static final int YEARS_AHEAD = 50;

    private final String day;
    private final String month;
    private final String year;

    private DayFields(String day, String month, String year) {
        this.day = day;
        this.month = month;
        this.year = year;
    }

    /**
     * What was typed.
     *
     * @param day null when there is none, or it is wrong
     * @param mistake key of the words that say what is wrong; null when nothing is
     */
    record Read(LocalDate day, String mistake) {}

    /** The fields as they show a day; null for none. */
    static DayFields of(LocalDate day) {
        return day == null
                ? new DayFields("", "", "")
                : new DayFields(
                        String.valueOf(day.getDayOfMonth()),
                        String.valueOf(day.getMonthValue()),
                        String.valueOf(day.getYear()));
    }

    /** The fields as they were posted. */
    static DayFields posted(FormFields fields) {
        return new DayFields(
                fields.first(DAY).strip(),
                fields.first(MONTH).strip(),
                fields.first(YEAR).strip());
    }

    /**
     * @param stored a day that is stored already may have passed by now; may be null
     */
    Read read(LocalDate stored, LocalDate today) {
        if ((day + month + year).isEmpty()) {
            return new Read(null, null);
        }
        if (day.isEmpty() || month.isEmpty() || year.isEmpty()) {
            return new Read(null, "plan.date.part");
        }
        Optional<LocalDate> date = date();
        if (date.isEmpty()) {
            return new Read(null, "plan.date.impossible");
        }
        return date.filter(found -> !found.equals(stored))
                .flatMap(found -> mistake(found, today))
                .map(mistake -> new Read(null, mistake))
                .orElseGet(() -> new Read(date.get(), null));
    }

    private Optional<LocalDate> date() {
        try {
            int shortYear = Integer.parseInt(year);
            return Optional.of(LocalDate.of(
                    shortYear < TWO_DIGITS ? CENTURY + shortYear : shortYear,
                    Integer.parseInt(month),
                    Integer.parseInt(day)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> mistake(LocalDate date, LocalDate today) {
        if (date.isBefore(today)) {
            return Optional.of("plan.date.past");
        }
        return date.isAfter(today.plusYears(YEARS_AHEAD)) ? Optional.of("plan.date.far") : Optional.empty();
    }

    public String getDay() {
        return day;
    }

    public String getMonth() {
        return month;
    }

    public String getYear() {
        return year;
    }
}

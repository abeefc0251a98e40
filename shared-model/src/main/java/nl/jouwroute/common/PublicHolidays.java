package nl.jouwroute.common;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;

/**
 * The holidays of article 3 of the Algemene termijnenwet, by which a municipality counts its terms: so Good Friday and
 * 5 May in every year, and the King's birthday on the day on which it is celebrated.
 */
public final class PublicHolidays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

    public boolean include(LocalDate day) {
        return holidays.isHoliday(day);
    }
}

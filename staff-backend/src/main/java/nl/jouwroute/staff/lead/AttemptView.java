package nl.jouwroute.staff.lead;

import java.time.LocalDate;
import java.util.Optional;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.lead.ContactAttempt;
import nl.jouwroute.lead.ContactChannel;

/**
 * An attempt to reach somebody, as the pages show it.
 *
 * @param note null when there is none
 * @param nextStep with its day, in words; null when there is none
 */
public record AttemptView(
        String when, String by, ContactChannel channel, boolean reached, String note, String nextStep) {

    public static AttemptView of(ContactAttempt attempt) {
        return new AttemptView(
                DutchTime.shortDayAndTime(attempt.at()),
                attempt.by().name(),
                attempt.channel(),
                attempt.isReached(),
                attempt.note().orElse(null),
                next(attempt.nextStep(), attempt.nextStepOn()));
    }

    /** What is next with its day, in words; null when there is neither. */
    static String next(Optional<String> step, Optional<LocalDate> on) {
        String day = on.map(date ->
                        DutchTime.day(date.atStartOfDay(SystemClock.AMSTERDAM).toInstant()))
                .orElse("");
        String words =
                step.map(text -> day.isEmpty() ? text : text + ", " + day).orElse(day);
        return words.isEmpty() ? null : words;
    }
}

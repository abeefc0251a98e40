package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Notice;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.notification.Spelled;

/**
 * Reminds residents of a step the day before, during the day, once for each day that a step of theirs is meant for.
 * Who chose the day only today is not reminded today. When nothing could be sent the day before, it is sent on the day
 * itself. The message says that there is a step, never which: others may read along on a screen.
 */
@ApplicationScoped
public class StepReminders {

    @Inject
    private PlanRepository plans;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** A plan with an open step on a day. */
    public record Ahead(UUID planId, UUID residentId, LocalDate day) {}

    /** Queues what is due now; answers how many. */
    public int send() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), SystemClock.AMSTERDAM);
        if (now.getHour() < settings.number(Setting.REMINDER_FROM_HOUR)
                || now.getHour() >= settings.number(Setting.REMINDER_UNTIL_HOUR)) {
            return 0;
        }
        LocalDate today = now.toLocalDate();
        var ahead = plans.stepsToRemember(today, today.plusDays(1), DutchTime.midnight(today));
        ahead.forEach(this::remind);
        return ahead.size();
    }

    private void remind(Ahead ahead) {
        outbox.enqueueFor(
                ahead.residentId(),
                new Notice(
                        MessageKind.STEP_REMINDER,
                        Map.of(
                                Spelled.DAY.key("day"),
                                ahead.day()
                                        .atStartOfDay(SystemClock.AMSTERDAM)
                                        .toInstant()
                                        .toString(),
                                "link",
                                settings.text(Setting.ORIGIN) + "/mijn/plan/stappen"),
                        ahead.planId(),
                        DateTimeFormatter.ISO_LOCAL_DATE.format(ahead.day()),
                        null));
    }
}

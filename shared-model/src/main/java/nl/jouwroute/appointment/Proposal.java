package nl.jouwroute.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Times that an advisor proposes.
 *
 * @param times two or three, all to come, in order
 * @param formKey the same form again proposes nothing more
 */
public record Proposal(MeetingWay way, String place, int minutes, List<Instant> times, UUID formKey) {

    private static final int FEWEST = 2;
    private static final int MOST = 3;
    private static final Duration FARTHEST = Duration.ofDays(120);

    /** Sorts the times and leaves out what stands there twice. */
    public Proposal {
        times = times.stream().distinct().sorted().toList();
    }

    /**
     * @throws AppointmentRefused TIMES
     */
    void requireAhead(Instant now) {
        boolean ahead = times.stream().allMatch(time -> time.isAfter(now) && time.isBefore(now.plus(FARTHEST)));
        if (times.size() < FEWEST || times.size() > MOST || !ahead) {
            throw new AppointmentRefused(AppointmentRefused.Why.TIMES);
        }
    }
}

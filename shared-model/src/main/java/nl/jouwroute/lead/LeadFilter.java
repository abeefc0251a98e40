package nl.jouwroute.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which leads a list shows; every part may be null for "all".
 *
 * @param text part of the name, or of an e-mail address or phone number
 * @param track one track
 * @param status open, ended, or one state
 * @param clock where the first response stands
 * @param advisor one advisor's
 * @param unassigned only those that nobody has; with an advisor: those that nobody or this advisor has
 * @param age only trajectories that are quiet or run long
 * @param people who fit the text, when they were looked up before; else the list looks them up itself
 */
public record LeadFilter(
        String text,
        Track track,
        Status status,
        Clock clock,
        UUID advisor,
        boolean unassigned,
        Age age,
        List<UUID> people) {

    /** Whoever fits the text is not looked up yet. */
    public LeadFilter(String text, Track track, Status status, Clock clock, UUID advisor, boolean unassigned, Age age) {
        this(text, track, status, clock, advisor, unassigned, age, null);
    }

    /** Of any age. */
    public LeadFilter(String text, Track track, Status status, Clock clock, UUID advisor, boolean unassigned) {
        this(text, track, status, clock, advisor, unassigned, null);
    }

    /** The same list, of which it is known who fits the text: so that a page looks them up once. */
    public LeadFilter among(List<UUID> found) {
        return new LeadFilter(text, track, status, clock, advisor, unassigned, age, List.copyOf(found));
    }

    /** Whether more people fit the text than were looked up. */
    public boolean isBroad() {
        return people != null && people.size() == PersonSearch.MOST_FOUND;
    }

    /** Everything that is open. */
    public static final LeadFilter OPEN = new LeadFilter(null, null, Status.OPEN, null, null, false);

    /** Which part of the life of a lead. */
    public enum Status {
        OPEN,
        NEW,
        ASSIGNED,
        CONTACTED,
        ACCEPTED,
        ENDED,
        ALL
    }

    /** Whether somebody waits for a first response. */
    public enum Clock {
        /** No response yet. */
        WAITING,
        /** No response, and the time ends today or has ended. */
        TODAY,
        /** No response, and the time is over. */
        LATE,
        /** There was a response. */
        RESPONDED
    }

    /** What a caseload is looked through for now and then. */
    public enum Age {
        /** Somebody who was tried, without contact for four weeks since, unless their trajectory is paused. */
        QUIET(28),
        /** A trajectory of more than half a year. */
        LONG(182);

        private final int days;

        Age(int days) {
            this.days = days;
        }

        /** From when on it is so. */
        public Instant since(Instant now) {
            return now.minus(Duration.ofDays(days));
        }
    }

    /** What waits for an advisor: the own leads and those of nobody, without a first response. */
    public static LeadFilter waitingFor(UUID advisor) {
        return new LeadFilter(null, null, Status.OPEN, Clock.WAITING, advisor, true);
    }

    /** What waits for an advisor's first response, of their own leads alone. */
    public static LeadFilter waitingAt(UUID advisor) {
        return new LeadFilter(null, null, Status.OPEN, Clock.WAITING, advisor, false);
    }

    /** What waits for a coordinator: the leads that nobody has. */
    public static LeadFilter waitingForAnAdvisor() {
        return new LeadFilter(null, null, Status.OPEN, null, null, true);
    }
}

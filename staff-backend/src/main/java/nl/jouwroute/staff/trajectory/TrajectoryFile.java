package nl.jouwroute.staff.trajectory;

import java.util.List;
import java.util.UUID;
import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.Track;
import nl.jouwroute.staff.lead.AttemptView;
import nl.jouwroute.staff.resident.PersonView;
import nl.jouwroute.trajectory.Outcome;
import nl.jouwroute.trajectory.TrajectoryEvent;

/**
 * A trajectory for its page.
 *
 * @param version for the forms
 * @param leadId the lead that it came from
 * @param leadVersion for the contact form
 * @param signals how many things arrived on the lead, for the form that closes it
 * @param room how full its advisor is without it; whoever opens it again says why when there is none
 * @param week the number of the week that runs, from 1
 * @param outcome null while it is open
 * @param outcomeOn from which day, in words; null while it is open
 * @param closed the day, in words; null while it is open
 * @param pausedUntil the last day of the pause, in words; null while it is not paused
 * @param showsFacts whether the person reads the facts of avoidance
 * @param mayDecide whether the caller may close or open it
 * @param events what happened to the trajectory, newest first
 * @param attempts contact, newest first
 */
public record TrajectoryFile(
        UUID id,
        int version,
        UUID leadId,
        int leadVersion,
        int signals,
        AdvisorRepository.Room room,
        PersonView person,
        Track track,
        String advisor,
        long week,
        String started,
        boolean open,
        Outcome outcome,
        String note,
        String outcomeOn,
        String closed,
        String pausedUntil,
        boolean showsFacts,
        boolean mayDecide,
        List<Event> events,
        List<AttemptView> attempts) {

    /**
     * Something that happened to it.
     *
     * @param onDay of an outcome its day, of a pause the last day; null else
     */
    public record Event(
            String when, String by, TrajectoryEvent.Kind kind, Outcome outcome, String note, String onDay) {}
}

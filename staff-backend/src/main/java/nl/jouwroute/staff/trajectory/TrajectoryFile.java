package nl.jouwroute.staff.trajectory;

import java.util.List;
import java.util.UUID;
import nl.jouwroute.lead.Track;
import nl.jouwroute.staff.lead.LeadFile;
import nl.jouwroute.staff.resident.PersonView;
import nl.jouwroute.trajectory.Outcome;
import nl.jouwroute.trajectory.TrajectoryEvent;

/**
 * A trajectory for its page.
 *
 * @param version for the forms
 * @param leadId the lead that it came from
 * @param leadVersion for the contact form
 * @param week the number of the week that runs, from 1
 * @param outcome null while it is open
 * @param closed the day, in words; null while it is open
 * @param mayDecide whether the caller may close or open it
 * @param events what happened to the trajectory, newest first
 * @param attempts contact, newest first
 */
public record TrajectoryFile(
        UUID id,
        int version,
        UUID leadId,
        int leadVersion,
        PersonView person,
        Track track,
        String advisor,
        long week,
        String started,
        boolean open,
        Outcome outcome,
        String note,
        String closed,
        boolean mayDecide,
        List<Event> events,
        List<LeadFile.Attempt> attempts) {

    /** Opened, closed or opened again. */
    public record Event(String when, String by, TrajectoryEvent.Kind kind, Outcome outcome, String note) {}
}

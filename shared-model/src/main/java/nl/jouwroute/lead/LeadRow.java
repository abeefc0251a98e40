package nl.jouwroute.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A lead as a line in a list.
 *
 * @param name of the person, or an address where no name is known; never empty
 * @param signals what arrived, by kind, in the order of arrival
 * @param via who put this person forward; null when they came by themselves
 * @param advisor null while nobody has it
 * @param paused its trajectory is paused
 */
public record LeadRow(
        UUID id,
        String name,
        Track track,
        LeadState state,
        List<SignalKind> signals,
        String via,
        String advisor,
        UUID advisorId,
        Instant responseDueAt,
        Instant respondedAt,
        Instant endedAt,
        boolean paused) {}

package nl.jouwroute.lead;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who is away now, whose work another looks after.
 *
 * @param until the last day of the absence
 * @param named whether a colleague was named for it; else it is for the coordinators
 */
public record Cover(UUID advisorId, String name, LocalDate until, boolean named) {}

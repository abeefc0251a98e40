package nl.jouwroute.lead;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody whose work a colleague looks after now.
 *
 * @param until the last day of the absence
 */
public record Cover(UUID advisorId, String name, LocalDate until) {}

package nl.jouwroute.trajectory;

import java.time.Instant;
import java.util.UUID;

/**
 * Who writes what form on a trajectory.
 *
 * @param formKey the same form again adds nothing
 */
public record FormEntry(UUID trajectoryId, UUID by, UUID formKey, Instant now) {}

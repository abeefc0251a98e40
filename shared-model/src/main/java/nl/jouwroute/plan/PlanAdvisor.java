package nl.jouwroute.plan;

import java.util.UUID;

/**
 * The advisor who adds something to a plan.
 *
 * @param id of the staff member
 * @param name as the resident reads it, now and later
 */
public record PlanAdvisor(UUID id, String name) {}

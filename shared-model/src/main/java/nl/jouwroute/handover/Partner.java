package nl.jouwroute.handover;

import java.util.UUID;

/**
 * An organisation that takes people over from us.
 *
 * @param municipal part of the municipality's own task
 */
public record Partner(UUID id, String name, boolean municipal, boolean active) {}

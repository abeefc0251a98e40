package nl.jouwroute.referral;

import java.util.UUID;

/**
 * A mentor who may refer.
 *
 * @param organisation the school's name, as the young person reads it
 */
public record ReferringMentor(UUID id, String name, UUID organisationId, String organisation) {}

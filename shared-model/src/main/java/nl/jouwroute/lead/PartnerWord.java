package nl.jouwroute.lead;

import java.time.Instant;

/**
 * What a school or other partner said about a person, as the staff read it.
 *
 * @param reason the name of one of the agreed reasons
 * @param explanation in the mentor's words; may be null
 * @param known whether the person knows of it
 * @param told what the mentor told them, in the mentor's words; may be null
 * @param withdrawnAt when they took it back; may be null
 */
public record PartnerWord(
        String organisation,
        String mentor,
        String mentorEmail,
        String reason,
        String explanation,
        boolean known,
        String told,
        Instant receivedAt,
        Instant withdrawnAt) {}

package nl.jouwroute.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * A referral as the advisor and the young person read it.
 *
 * @param explanation in the mentor's words; may be null
 */
public record ReferralView(
        UUID id,
        ReferralState state,
        ReferralReason reason,
        String explanation,
        boolean youngPersonKnows,
        String organisation,
        String mentorName,
        String mentorEmail,
        Instant receivedAt) {}

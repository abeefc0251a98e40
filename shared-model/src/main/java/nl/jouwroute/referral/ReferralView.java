package nl.jouwroute.referral;

import java.time.Instant;

/**
 * A referral as the young person reads it.
 *
 * @param explanation in the mentor's words; may be null
 */
public record ReferralView(
        ReferralReason reason, String explanation, String organisation, String mentorName, Instant receivedAt) {}

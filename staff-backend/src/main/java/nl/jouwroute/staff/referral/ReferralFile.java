package nl.jouwroute.staff.referral;

import java.util.List;
import java.util.UUID;
import nl.jouwroute.staff.resident.PersonView;

/**
 * One referral with what was sent.
 *
 * @param explanation in the mentor's words; may be null
 * @param mentorTold what the mentor told this person; may be null
 * @param told how and when this person was told, in words; null while nobody did
 * @param leadId may be null
 * @param open whether something can still be done with it
 */
public record ReferralFile(
        ReferralLine line,
        PersonView person,
        String mentor,
        String mentorEmail,
        String explanation,
        boolean knows,
        String mentorTold,
        String told,
        UUID leadId,
        boolean open,
        List<Sent> sent) {

    /** Something that was sent: which, by what, how that went, and when in words. */
    public record Sent(String kind, String channel, String state, String when) {}
}

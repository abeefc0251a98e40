package nl.jouwroute.staff.handover;

import java.util.Set;
import java.util.UUID;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.handover.HandoverContent;
import nl.jouwroute.handover.HandoverPart;
import nl.jouwroute.handover.Say;

/**
 * What a sender filled in.
 *
 * @param letter why we hand over; may be null
 */
public record Offer(UUID partnerId, Say say, Set<HandoverPart> parts, String letter) {

    /**
     * A mark of exactly this offer with this content, so that nothing is sent but what was looked over.
     *
     * @param arrived how many things had arrived on the lead
     */
    String mark(HandoverContent content, long arrived) {
        return Tokens.hash(partnerId + " " + say + " " + arrived + " " + content.toJson());
    }
}

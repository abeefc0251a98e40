package nl.jouwroute.outreach;

import java.util.List;

/**
 * What a campaign led to, in people; without names, so that it outlives them.
 *
 * @param group who were put in it, those who said no too
 * @param approachable who may be approached now
 * @param toTell who have not been told yet who gave us their name, why, and what we do with it (article 14 AVG)
 * @param reached who opened their page or spoke with us
 * @param joined who began with their own code
 * @param plans who sent a plan since they were put in the group
 * @param refused who said: do not approach me
 * @param channels the same per channel, in the order in which they are used
 */
public record CampaignFigures(
        long group,
        long approachable,
        long toTell,
        long reached,
        long joined,
        long plans,
        long refused,
        List<PerChannel> channels) {

    /**
     * What one way of reaching people led to.
     *
     * @param channel FLYER, EMAIL, SMS or PHONE
     * @param sent flyers made, messages that left, people called
     * @param reached opened the page with this code, or spoke
     * @param joined logged in with this code, or wants to talk after the call
     * @param refused said no with this in hand
     */
    public record PerChannel(String channel, long sent, long reached, long joined, long refused) {}

    /** The part of the group that was reached, in whole percents. */
    public long percentReached() {
        return group == 0 ? 0 : Math.round(100.0 * reached / group);
    }
}

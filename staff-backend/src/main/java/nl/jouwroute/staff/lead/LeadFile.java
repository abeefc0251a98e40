package nl.jouwroute.staff.lead;

import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadEnding;
import nl.jouwroute.lead.LeadState;
import nl.jouwroute.lead.PartnerWord;
import nl.jouwroute.lead.Track;
import nl.jouwroute.lead.UrgencyPolicy;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.resident.PersonView;

/**
 * Everything about a lead, for one screen.
 *
 * @param number by which people name it to each other
 * @param version of the lead, for the forms
 * @param advisor name; null while nobody has it
 * @param mine whether the caller has it
 * @param own what the person made and chose
 * @param trajectoryId null until it is accepted
 * @param ending null while it is open
 */
public record LeadFile(
        UUID id,
        String number,
        int version,
        PersonView person,
        LeadState state,
        String advisor,
        boolean mine,
        ClockView clock,
        Direction direction,
        Arrived arrived,
        OwnWork own,
        ContactHistory contact,
        UUID trajectoryId,
        Ending ending) {

    /** Not ended. */
    public boolean open() {
        return ending == null;
    }

    /** Open and not accepted. */
    public boolean undecided() {
        return open() && state != LeadState.ACCEPTED;
    }

    /**
     * Where it goes, and how soon.
     *
     * @param why it is in this track
     * @param urgencyWords why it hurries; null when nothing does
     * @param placeable whether somebody can be placed within six months, and why; null when nobody was asked
     */
    public record Direction(
            Track track, String why, UrgencyPolicy.Urgency urgency, String urgencyWords, String placeable) {

        static Direction of(Lead lead) {
            return new Direction(
                    lead.track(),
                    lead.trackReason(),
                    lead.weighing().urgency(),
                    lead.weighing().urgencyReason().orElse(null),
                    lead.weighing().placeable().orElse(null));
        }
    }

    /**
     * How it came to us.
     *
     * @param signals how many things arrived, for the form that closes it
     * @param happenings what arrived and through whose hands it went, newest first
     * @param referral null when nobody put this person forward
     */
    public record Arrived(int signals, List<Happening> happenings, ReferralView referral) {}

    /** Something on the time line; a filled mark is something that arrived. */
    public record Happening(String when, boolean arrived, String words) {}

    /**
     * What a school or other partner said; explanation, what the mentor told this person, and the day on which it was
     * taken back may be null.
     */
    public record ReferralView(
            String organisation,
            String mentor,
            String mentorEmail,
            String reason,
            String explanation,
            boolean knows,
            String told,
            String received,
            String withdrawn) {

        static ReferralView of(PartnerWord word) {
            return new ReferralView(
                    word.organisation(),
                    word.mentor(),
                    word.mentorEmail(),
                    word.reason(),
                    word.explanation(),
                    word.known(),
                    word.told(),
                    DutchTime.day(word.receivedAt()),
                    word.withdrawnAt() == null ? null : DutchTime.day(word.withdrawnAt()));
        }
    }

    /**
     * Why it ended.
     *
     * @param why in words
     * @param note null when none was written
     */
    public record Ending(String why, String note) {

        static Ending of(LeadEnding ending) {
            return new Ending(
                    Words.text("end." + ending.reason()), ending.note().orElse(null));
        }
    }
}

package nl.jouwroute.staff.lead;

import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.lead.ContactChannel;
import nl.jouwroute.lead.LeadState;
import nl.jouwroute.lead.PartnerWord;
import nl.jouwroute.lead.Track;
import nl.jouwroute.lead.UrgencyPolicy;
import nl.jouwroute.staff.media.VideoView;
import nl.jouwroute.staff.plan.PlanView;
import nl.jouwroute.staff.plan.PlanWork;
import nl.jouwroute.staff.profile.ProfileView;
import nl.jouwroute.staff.resident.PersonView;
import nl.jouwroute.staff.session.BookingView;

/**
 * Everything about a lead, for one screen.
 *
 * @param number by which people name it to each other
 * @param version of the lead, for the forms
 * @param signals how many things arrived, for the form that closes it
 * @param trackReason why it is in this track
 * @param advisor name; null while nobody has it
 * @param mine whether the caller has it
 * @param open not ended
 * @param undecided open and not accepted
 * @param spoken whether somebody talked with this person
 * @param ending why it ended, in words; null while it is open
 * @param happenings what arrived and through whose hands it went, newest first
 * @param plans the sent versions, newest first
 * @param planWork how it stands with the plan; null while none was sent
 * @param profile null when nothing was said
 * @param video null when there is none that may be looked at
 * @param referral null when nobody put this person forward
 * @param attempts newest first
 * @param trajectoryId null until it is accepted
 * @param urgency how soon, as the intake's policy said
 * @param urgencyWords why; null when nothing hurries
 * @param placeable whether somebody can be placed within six months, and why; null when nobody was asked
 * @param next what is next and when, in words; null for nothing
 * @param notes for colleagues, newest first
 * @param messages to the person, newest first
 */
public record LeadFile(
        UUID id,
        String number,
        int version,
        int signals,
        PersonView person,
        Track track,
        String trackReason,
        LeadState state,
        String advisor,
        boolean mine,
        boolean open,
        boolean undecided,
        boolean spoken,
        ClockView clock,
        String ending,
        String endNote,
        List<Happening> happenings,
        List<PlanView> plans,
        PlanWork planWork,
        ProfileView profile,
        VideoView video,
        List<BookingView> bookings,
        ReferralView referral,
        List<Attempt> attempts,
        UUID trajectoryId,
        UrgencyPolicy.Urgency urgency,
        String urgencyWords,
        String placeable,
        String next,
        List<Note> notes,
        List<Sent> messages) {

    /** A note for colleagues. */
    public record Note(String when, String by, String words) {}

    /**
     * A message to the person.
     *
     * @param subject null for a text message
     * @param state QUEUED, SENT or FAILED
     */
    public record Sent(String when, String by, boolean mail, String subject, String words, String state) {}

    /** Something on the time line; a filled mark is something that arrived. */
    public record Happening(String when, boolean arrived, String words) {}

    /** What a school or other partner said; explanation, and what the mentor told this person, may be null. */
    public record ReferralView(
            String organisation,
            String mentor,
            String mentorEmail,
            String reason,
            String explanation,
            boolean knows,
            String told,
            String received) {

        static ReferralView of(PartnerWord word) {
            return new ReferralView(
                    word.organisation(),
                    word.mentor(),
                    word.mentorEmail(),
                    word.reason(),
                    word.explanation(),
                    word.known(),
                    word.told(),
                    DutchTime.day(word.receivedAt()));
        }
    }

    /**
     * An attempt to reach this person.
     *
     * @param note null when there is none
     * @param nextStep with its day, in words; null when there is none
     */
    public record Attempt(
            String when, String by, ContactChannel channel, boolean reached, String note, String nextStep) {}
}

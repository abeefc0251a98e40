package nl.jouwroute.staff.lead;

import java.util.List;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.lead.CaseTextRepository;
import nl.jouwroute.lead.ContactAttempt;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.notification.Channel;

/**
 * How we spoke and wrote with the person of a lead, and about them.
 *
 * @param attempts to reach the person, newest first
 * @param next what is next and when, in words; null for nothing
 * @param notes for colleagues, newest first
 * @param messages to the person, newest first
 */
public record ContactHistory(List<AttemptView> attempts, String next, List<Note> notes, List<Sent> messages) {

    static ContactHistory of(
            Lead lead,
            List<ContactAttempt> attempts,
            List<CaseTextRepository.Note> notes,
            List<CaseTextRepository.Sent> messages) {
        return new ContactHistory(
                attempts.stream().map(AttemptView::of).toList(),
                AttemptView.next(lead.nextStep(), lead.nextStepOn()),
                notes.stream().map(Note::of).toList(),
                messages.stream().map(Sent::of).toList());
    }

    /** Whether somebody talked with this person. */
    public boolean spoken() {
        return attempts.stream().anyMatch(AttemptView::reached);
    }

    /** A note for colleagues. */
    public record Note(String when, String by, String words) {

        private static Note of(CaseTextRepository.Note note) {
            return new Note(DutchTime.dayAndTime(note.at()), note.by(), note.words());
        }
    }

    /**
     * A message to the person.
     *
     * @param subject null for a text message
     * @param state QUEUED, SENT or FAILED
     */
    public record Sent(String when, String by, boolean mail, String subject, String words, String state) {

        private static Sent of(CaseTextRepository.Sent sent) {
            return new Sent(
                    DutchTime.dayAndTime(sent.at()),
                    sent.by(),
                    sent.channel() == Channel.EMAIL,
                    sent.subject(),
                    sent.words(),
                    sent.state());
        }
    }
}

package nl.jouwroute.portal.plan;

import nl.jouwroute.plan.PlanComment;
import nl.jouwroute.portal.common.Pages;

/** What an advisor wrote, with who and when. */
public record NoteView(String words, String by) {

    static NoteView of(PlanComment comment) {
        return new NoteView(comment.words(), Pages.text("plan.note.by", comment.advisor(), Moments.day(comment.at())));
    }
}

package nl.jouwroute.staff.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.media.VideoReview;

/** An advisor finds a video good, or asks for another take; the resident is told either way. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class ReviewVideo {

    @Inject
    private VideoReview review;

    @Inject
    private CallerContext callers;

    /**
     * The video may be shown to employers.
     *
     * @throws nl.jouwroute.media.VideoStepRefused NOT_TO_REVIEW, JUDGED_ALREADY, NOT_ALLOWED_TO_LOOK
     */
    public void approve(UUID videoId) {
        review.approve(videoId, callers.current().id());
    }

    /**
     * The resident is asked for another recording, with a tip.
     *
     * @throws nl.jouwroute.media.VideoStepRefused NOT_TO_REVIEW, JUDGED_ALREADY, NOT_ALLOWED_TO_LOOK, NOTE_MISSING
     */
    public void askForAnotherTake(UUID videoId, String tip) {
        Caller caller = callers.current();
        review.askForAnotherTake(videoId, caller.id(), firstName(caller.name()), tip);
    }

    /** Residents know their advisor by first name. */
    private static String firstName(String name) {
        return name.split(" ", 2)[0];
    }
}

package nl.jouwroute.staff.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.media.VideoStepRefused;
import nl.jouwroute.staff.common.Door;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** The page {@code /videos}: the queue, and the chosen or first one to watch and judge. */
@Named("videos")
@RequestScoped
public class VideosPage {

    private static final int LONGEST_NOTE = 2000;

    @Inject
    @Param(name = "video")
    private String chosen;

    @Inject
    @Param(name = "bericht")
    private String note;

    @Inject
    @Param(name = "terug")
    private String back;

    @Inject
    private ReviewQueue queue;

    @Inject
    private ReviewVideo review;

    private List<ReviewQueue.Line> lines;
    private ReviewQueue.Shown shown;
    private boolean asked;
    private String problem;

    public void approve() {
        judge(() -> review.approve(chosenId()), "APPROVED");
    }

    public void askForAnotherTake() {
        FreeText.problem(note, LONGEST_NOTE)
                .ifPresentOrElse(
                        code -> problem = Words.text(code),
                        () -> judge(() -> review.askForAnotherTake(chosenId(), note), "ANOTHER_TAKE"));
    }

    private void judge(Runnable deed, String done) {
        try {
            deed.run();
            Pages.seeOther(Door.local(back).orElse("/videos") + "?gedaan=" + done);
        } catch (VideoStepRefused e) {
            problem = Words.why(e);
        }
    }

    private UUID chosenId() {
        return Ids.read(chosen);
    }

    public List<ReviewQueue.Line> getLines() {
        if (lines == null) {
            lines = queue.list();
        }
        return lines;
    }

    /**
     * The video to watch; the first that needs no reason when none was chosen. Null when there is none, or when the
     * resident no longer allows a look.
     */
    public ReviewQueue.Shown getShown() {
        if (shown == null && !asked) {
            asked = true;
            show();
        }
        return shown;
    }

    private void show() {
        try {
            if (chosen != null) {
                shown = queue.show(chosenId());
            } else {
                getLines().stream()
                        .filter(ReviewQueue.Line::open)
                        .findFirst()
                        .ifPresent(line -> shown = queue.show(line.id()));
            }
        } catch (VideoStepRefused e) {
            problem = Words.why(e);
        }
    }

    /** What went wrong; asked for before the video is, so that this looks for it first. */
    public String getProblem() {
        getShown();
        return problem;
    }

    public String getNote() {
        return note;
    }
}

package nl.jouwroute.portal.plan;

import java.util.List;
import java.util.UUID;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.SpokenAnswer;
import nl.jouwroute.portal.common.Pages;

/**
 * A recording as a page shows it.
 *
 * @param label which one of how long, or that it is being checked
 * @param source address of the sound; null while it cannot be played
 * @param with beside whom it was recorded, in words; null for nobody
 */
public record SpeechView(UUID id, String label, String source, String with) {

    /** What was spoken to a question. */
    static List<SpeechView> of(FuturePlan plan, PlanQuestion question) {
        return plan == null
                ? List.of()
                : plan.spokenAnswers().to(question).stream().map(SpeechView::of).toList();
    }

    private static SpeechView of(SpokenAnswer recording) {
        return new SpeechView(
                recording.id(),
                recording
                        .duration()
                        .map(time -> Pages.text("speak.seconds", Math.max(1, time.toSeconds())))
                        .orElseGet(() -> Pages.text("speak.busy")),
                recording.isPlayable() ? SpeechFileServlet.ADDRESS + recording.id() : null,
                recording.enteredWith().map(Together::with).orElse(null));
    }
}

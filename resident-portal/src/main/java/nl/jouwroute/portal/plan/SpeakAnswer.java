package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.audit.NotTheirs;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.SpokenAnswerRepository;
import nl.jouwroute.plan.TooManyRecordings;

/** A resident answers a question of the plan by speaking, takes a recording away, or listens to it. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class SpeakAnswer {

    @Inject
    private OwnPlan ownPlan;

    @Inject
    private SpokenAnswerRepository recordings;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * The bytes of a recording are in the store.
     *
     * @throws TooManyRecordings to this question, or today
     */
    public void keep(PlanQuestion question, UUID recordingId) {
        change("PLAN_SPOKEN", recordingId, plan -> plan.speak(question, recordingId, clock.instant()));
    }

    /**
     * Throws a recording away.
     *
     * @throws NotFound no such recording, or somebody else's
     */
    public void remove(UUID recordingId) {
        try {
            change("PLAN_UNSPOKEN", recordingId, plan -> plan.unspeak(recordingId, clock.instant()));
        } catch (NotFound e) {
            throw new NotTheirs("SPEECH_ASKED", "SPOKEN_ANSWER", recordingId, e);
        }
    }

    /**
     * The recording may be given to the caller.
     *
     * @throws NotFound no such recording, somebody else's, or not ready
     */
    public void requirePlayable(UUID recordingId) {
        try {
            if (!recordings.read(recordingId).isPlayable()) {
                throw new NotFound("nothing to hear");
            }
        } catch (NotFound e) {
            throw new NotTheirs("SPEECH_ASKED", "SPOKEN_ANSWER", recordingId, e);
        }
    }

    private void change(String action, UUID recordingId, Consumer<FuturePlan> verb) {
        ownPlan.change((plan, me) -> {
            verb.accept(plan);
            audit.record(action, "SPOKEN_ANSWER", recordingId, me);
            return null;
        });
    }
}

package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.route.RoutePreviewRepository;

/** Reads the questions of a draft for whoever holds a ticket of an editor. */
@ApplicationScoped
@UseCase(as = DbRole.READER, allow = Actor.ANYONE)
public class PreviewedPlan {

    @Inject
    private RoutePreviewRepository previews;

    @Inject
    private Clock clock;

    /** The questions to show; empty when the ticket is not, or no longer, one. */
    public Optional<PlanQuestions> find(String token) {
        return previews.findPlan(token, clock.instant())
                .map(draft -> new PlanQuestions(draft.number(), QuestionSet.fromJson(draft.json()), older -> {
                    throw new NotFound("a draft is shown by itself");
                }));
    }
}

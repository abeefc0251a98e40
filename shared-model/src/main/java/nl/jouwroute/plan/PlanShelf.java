package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.jouwroute.route.Shelf;

/** Keeps the published questions of the plan at hand; a request keeps the ones that it began with. */
@ApplicationScoped
public class PlanShelf {

    @Inject
    private PublishedPlan published;

    @Inject
    private Clock clock;

    private final Map<Integer, PlanQuestions> older = new ConcurrentHashMap<>();

    private final Shelf<PlanQuestions> shelf = new Shelf<>(() -> clock.instant(), () -> published.mark(), this::take);

    /** The questions that residents are asked now. */
    @Produces
    @RequestScoped
    public PlanQuestions current() {
        return shelf.current();
    }

    private Shelf.Copy<PlanQuestions> take() {
        PlanEdition edition = published.read();
        return new Shelf.Copy<>(edition.mark(), questions(edition));
    }

    private PlanQuestions questions(PlanEdition edition) {
        return new PlanQuestions(edition.number(), edition.content(), this::older);
    }

    /** What was published does not change: read once. */
    private PlanQuestions older(int number) {
        return older.computeIfAbsent(number, any -> questions(published.read(number)));
    }
}

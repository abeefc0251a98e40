package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;

/** Reads the questions that are or were published; open to everybody. Pages take them from the {@link PlanShelf}. */
@ApplicationScoped
@UseCase(as = DbRole.READER, allow = Actor.ANYONE)
public class PublishedPlan {

    @Inject
    private PlanEditionRepository editions;

    /** As {@link PlanEditionRepository#publishedMark()}. */
    public String mark() {
        return editions.publishedMark();
    }

    /** The edition that residents see. */
    public PlanEdition read() {
        return editions.readPublished();
    }

    /**
     * One that they saw before.
     *
     * @throws nl.jouwroute.common.NotFound when it was never published
     */
    public PlanEdition read(int number) {
        return editions.read(number);
    }
}

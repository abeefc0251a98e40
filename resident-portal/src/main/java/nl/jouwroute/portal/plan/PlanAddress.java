package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.common.NotFound;
import org.omnifaces.cdi.Param;

/** Tells /mijn/plan (the chapters) from /mijn/plan/{vraag}: two pages, one Facelets view. */
@Named("planAddress")
@RequestScoped
public class PlanAddress {

    @Inject
    @Param(pathIndex = 0)
    private String question;

    @Inject
    @Param(pathIndex = 1)
    private String more;

    /**
     * Whether it is the address of one question.
     *
     * @throws NotFound for an address that goes on after the question
     */
    public boolean isQuestion() {
        if (more != null) {
            throw new NotFound("nothing lies under a plan question");
        }
        return question != null;
    }
}

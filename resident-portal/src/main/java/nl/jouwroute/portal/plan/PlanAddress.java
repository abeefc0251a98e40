package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.portal.common.PathPart;

/** Tells /mijn/plan (the chapters) from /mijn/plan/{vraag}: two pages, one Facelets view. */
@Named("planAddress")
@RequestScoped
public class PlanAddress {

    @Inject
    private PathPart address;

    /**
     * Whether it is the address of one question.
     *
     * @throws NotFound for an address that goes on after the question
     */
    public boolean isQuestion() {
        return address.find().isPresent();
    }
}

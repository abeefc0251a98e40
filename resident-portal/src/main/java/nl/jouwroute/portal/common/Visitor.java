package nl.jouwroute.portal.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;

/** What the page's frame needs to know of who reads it. */
@Named
@RequestScoped
public class Visitor {

    @Inject
    private CallerContext callers;

    public boolean isResident() {
        return callers.current().is(Actor.RESIDENT);
    }

    public boolean isMentor() {
        return callers.current().is(Actor.MENTOR);
    }
}
